using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>What controllers of the guide's pages share.</summary>
public abstract class GuideController(Guide guide) : Controller
{
    /// <summary>The guide that this request sees.</summary>
    protected Guide Guide { get; } = guide;

    /// <summary>A page with its head.</summary>
    protected ViewResult Page(PageHead head, object? model = null, string? view = null)
    {
        ViewData[nameof(PageHead)] = head;
        return View(view, model);
    }

    /// <summary>What to answer at an address where no page can be shown.</summary>
    protected IActionResult Elsewhere(Destination? destination)
    {
        switch (destination)
        {
            case Destination.Moved moved:
                return MovedTo(moved.Path);
            case Destination.Gone gone:
                // Caches may keep a 410 by themselves; an editor can take a withdrawal back.
                Response.StatusCode = StatusCodes.Status410Gone;
                Response.Headers.CacheControl = "no-store";
                var head = new PageHead { Title = $"{gone.Section.Title} was withdrawn", Description = gone.Section.Summary };
                return Page(head, gone, "Gone");
            case Destination.Unavailable:
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                return NotFound();
        }
    }

    /// <summary>Permanent, yet asked again each time, so that renaming there and back never loops.</summary>
    protected IActionResult MovedTo(string path)
    {
        Response.Headers.CacheControl = "no-cache";
        return LocalRedirectPermanent(path);
    }

    /// <summary>To a page of this site.</summary>
    /// <param name="address">Where a form asked to go.</param>
    /// <param name="otherwise">Where to go when that is not one of our own.</param>
    private protected SeeOtherResult BackTo(string? address, string otherwise) =>
        new(Url.IsLocalUrl(address) && address[0] != '~' && address.All(char.IsAscii) ? address : otherwise);
}
