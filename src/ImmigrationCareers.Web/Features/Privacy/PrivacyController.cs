using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Privacy;

/// <summary>
/// What editors wrote about privacy, and below it what the store keeps, in their words and made from the store's model so that
/// it cannot be out of date.
/// </summary>
[PublicPage]
public sealed class PrivacyController(Guide guide, PortalDbContext db) : GuideController(guide)
{
    [Page("/privacy")]
    public IActionResult Show() => Guide.Lookup("/privacy") switch
    {
        Destination.Page { StaticPage: var found } => Page(
            new PageHead { Title = found.Title, Description = found.Summary, Path = found.Path },
            new PrivacyModel(found, StoreContents.Of(db), Guide.Privacy)),
        var other => Elsewhere(other),
    };
}
