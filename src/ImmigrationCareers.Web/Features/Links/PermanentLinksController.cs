using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>Addresses that never change: to wherever a section or a heading is today.</summary>
[Route("go")]
public sealed class PermanentLinksController(Guide guide) : GuideController(guide)
{
    [Page("{id}/{anchor?}")]
    public IActionResult Go(string id, string? anchor)
    {
        if (Guide.FindPermanent(id, anchor) is not { } address) return NotFound();
        Response.Headers.CacheControl = "no-cache";
        return LocalRedirect(address);
    }
}
