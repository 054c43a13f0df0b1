using ImmigrationCareers.Web.Features.Accounts;
using ImmigrationCareers.Web.Features.Development;
using ImmigrationCareers.Web.Features.Errors;
using ImmigrationCareers.Web.Features.Health;
using ImmigrationCareers.Web.Infrastructure.CrossOrigin;
using ImmigrationCareers.Web.Infrastructure.Guides;
using ImmigrationCareers.Web.Infrastructure.Headers;
using ImmigrationCareers.Web.Infrastructure.Logging;
using ImmigrationCareers.Web.Infrastructure.Mail;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalServer();
builder.Services.AddGuide(builder.Configuration, builder.Environment);
builder.Services.AddPages(builder.Configuration);
builder.AddReaders();
builder.AddAccounts();
builder.AddMail();
builder.Services.AddPortalRateLimits();
builder.Services.AddPortalHealth();

var app = builder.Build();
if (!app.LoadGuide()) return 1;

app.UseRequestLog();
app.UsePortalHeaders();
app.UseErrorPages();
app.UseCachedPages();
app.UseStatusPages();
app.UseRouting();
app.UseRouteInLog();
app.UseCrossOriginGuard();
app.UseAuthentication();
app.UseRateLimiter();
app.UsePublicPages();

app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.MapPortalHealth();
app.MapDevelopmentReload();

app.Run();
return 0;
