using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Pages;

[PublicPage]
public sealed class PagesController(Guide guide) : GuideController(guide)
{
    [Page("{page}")]
    public IActionResult Show(string page) => Guide.Lookup($"/{page}") switch
    {
        Destination.Page { StaticPage: var found } => Page(
            new PageHead { Title = found.Title, Description = found.Summary, Path = found.Path }, found),
        var other => Elsewhere(other),
    };
}
