using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Careers;

[PublicPage]
[Route("careers")]
public sealed class CareersController(Guide guide, IOptions<PortalOptions> portal) : GuideController(guide)
{
    [Page("{career}")]
    public IActionResult Overview(string career) => Guide.Lookup($"/careers/{career}") switch
    {
        Destination.CareerOverview { Career: var found } => Page(CareerHeads.Overview(found, Guide.Site, portal.Value), new OverviewModel(Guide, found)),
        var other => Elsewhere(other),
    };

    [Page("{career}/{section}")]
    public IActionResult Section(string career, string section) => Guide.Lookup($"/careers/{career}/{section}") switch
    {
        Destination.SectionPage page => Page(
            CareerHeads.Section(page.Career, page.Section, Guide.Site, portal.Value), new SectionModel(Guide, page.Career, page.Section)),
        var other => Elsewhere(other),
    };

    [Page("{career}/" + SiteAddresses.Print)]
    public IActionResult Print(string career) => Guide.Lookup($"/careers/{career}") switch
    {
        Destination.CareerOverview { Career: var found } => Page(CareerHeads.Print(found), new PrintModel(Guide, found, portal.Value)),
        Destination.Moved moved => MovedTo($"{moved.Path}/{SiteAddresses.Print}"),
        var other => Elsewhere(other),
    };
}
