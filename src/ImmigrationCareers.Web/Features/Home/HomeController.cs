using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using ImmigrationCareers.Web.Infrastructure.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Home;

[PublicPage]
public sealed class HomeController(Guide guide, CurrentPlan plan, IOptions<PortalOptions> portal) : GuideController(guide)
{
    [Page("/")]
    public async Task<IActionResult> Index() => Page(
        new PageHead
        {
            Title = "From first question to first day",
            Description = Guide.Site.Tagline,
            Path = "/",
            Things = [new WebSite(Guide.Site.Title, Guide.Site.Tagline, portal.Value.Absolute("/"))],
        },
        new HomeModel(Guide, await plan.LoadAsync(noteOf: "")));
}
