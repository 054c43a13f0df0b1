using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Editions;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>
/// Error pages. They are reached only through a failed request; asked for directly they are not found like any other
/// unknown address.
/// </summary>
public sealed class ErrorsController(Guide guide, Derivations derivations) : GuideController(guide)
{
    [Route("/errors/{status:int}")]
    [ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult Show(int status)
    {
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var crashed = HttpContext.Features.Get<IExceptionHandlerFeature>();
        if (failed is null && crashed is null) return NotFound();
        Response.Headers.CacheControl = "no-store";

        // All of them, lest one that is hidden from a reader is told from one that is not there.
        Response.VaryByCookie();
        if (status == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "300";
        var path = failed?.OriginalPath ?? crashed!.Path;
        var nearest = status == StatusCodes.Status404NotFound ? NearestPages.To(path, derivations.Get(PageIndex.Of)) : NearestPages.None;
        var message = ErrorMessage.For(status);
        return Page(
            new PageHead { Title = message.Title, Description = message.Text },
            new ErrorModel(status, message, Guide) { Terms = nearest.Terms, Nearest = nearest.Pages },
            "Error");
    }
}
