using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// The background-check worksheet. Its fields have no names and are in no form: what is written in them never leaves
/// the browser.
/// </summary>
[PublicPage]
public sealed class WorksheetController(Guide guide) : GuideController(guide)
{
    [Page("/plan/worksheet")]
    public IActionResult Index() => Page(
        new PageHead
        {
            Title = "Background-check worksheet",
            Description = "Papers and dates to gather before a background investigation. "
                + "What you write stays in your browser; print it or clear it.",
            Path = "/plan/worksheet",
        },
        Guide.Worksheet,
        "Worksheet");
}
