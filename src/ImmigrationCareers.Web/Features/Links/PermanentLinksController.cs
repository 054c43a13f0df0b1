using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>Addresses that never change: to wherever a section or a heading is today.</summary>
[Route("go")]
public sealed class PermanentLinksController(Guide guide) : GuideController(guide)
{
    /// <summary>Not a page with one form of its address: however it was typed, it leads on at once.</summary>
    [HttpGet("{id}/{anchor?}"), HttpHead("{id}/{anchor?}")]
    public IActionResult Go(string id, string? anchor)
    {
        if (Guide.FindPermanent(id.ToLowerInvariant(), anchor?.ToLowerInvariant()) is not { } address) return NotFound();
        Response.Headers.CacheControl = "no-cache";
        return LocalRedirect(address);
    }
}
