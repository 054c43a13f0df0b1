using ImmigrationCareers.Web.Features.Accounts;
using ImmigrationCareers.Web.Features.Development;
using ImmigrationCareers.Web.Features.Errors;
using ImmigrationCareers.Web.Features.Health;
using ImmigrationCareers.Web.Features.Plan;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using ImmigrationCareers.Web.Infrastructure.CrossOrigin;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.Forms;
using ImmigrationCareers.Web.Infrastructure.Guides;
using ImmigrationCareers.Web.Infrastructure.Headers;
using ImmigrationCareers.Web.Infrastructure.Hosting;
using ImmigrationCareers.Web.Infrastructure.Logging;
using ImmigrationCareers.Web.Infrastructure.Mail;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalServer();
builder.AddGuide();
builder.AddPages();
builder.AddErrorAnswers();
builder.AddForms();
builder.AddRateLimits();
builder.AddReaders();
builder.AddPlans();
builder.AddPlanFiles();
builder.AddAccounts();
builder.AddPortalAuthorization();
builder.AddMail();
builder.AddPortalHealth();

var app = builder.Build();
if (!app.LoadGuide()) return 1;

app.UseRequestLog();
app.UsePortalHeaders();
app.UseErrorPages();
app.UsePageCache();
app.UseStatusPages();
app.UseRouting();
app.UseRouteInLog();
app.UseCrossOriginGuard();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UsePageCacheFill();

app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.MapPortalHealth();
app.MapDevelopmentReload();

return await app.ServeAsync() ? 0 : 1;
