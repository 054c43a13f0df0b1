using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Careers;

[PublicPage]
[Route("careers")]
public sealed class CareersController(Guide guide, CurrentPlan plan, IOptions<PortalOptions> portal) : GuideController(guide)
{
    /// <summary>Asks for no note: no section has an empty id.</summary>
    private const string NoNote = "";

    [Page("{career}")]
    public async Task<IActionResult> Overview(string career) => Guide.Lookup($"/careers/{career}") switch
    {
        Destination.CareerOverview { Career: var found } => Page(
            CareerHeads.Overview(found, Guide.Site, portal.Value), new OverviewModel(Guide, found, await plan.LoadAsync(NoNote))),
        var other => Elsewhere(other),
    };

    [Page("{career}/{section}")]
    public async Task<IActionResult> Section(string career, string section) => Guide.Lookup($"/careers/{career}/{section}") switch
    {
        Destination.SectionPage page => Page(
            CareerHeads.Section(page.Career, page.Section, Guide.Site, portal.Value),
            new SectionPageModel(Guide, page.Career, page.Section, await plan.LoadAsync(page.Section.Id))),
        var other => Elsewhere(other),
    };

    [Page("{career}/" + SiteAddresses.Print)]
    public async Task<IActionResult> Print(string career, bool notes) => Guide.Lookup($"/careers/{career}") switch
    {
        Destination.CareerOverview { Career: var found } => Page(
            CareerHeads.Print(found), new PrintModel(Guide, found, portal.Value, await plan.LoadAsync(noteOf: null)) { WithNotes = notes }),
        Destination.Moved moved => MovedTo($"{moved.Path}/{SiteAddresses.Print}"),
        var other => Elsewhere(other),
    };
}
