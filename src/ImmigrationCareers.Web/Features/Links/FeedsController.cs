using ImmigrationCareers.Web.Infrastructure.Editions;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>Sitemap, feed and robots.txt.</summary>
[PublicPage]
public sealed class FeedsController(Derivations derivations, IOptions<PortalOptions> portal) : Controller
{
    private FeedTexts Texts => derivations.Get(guide => new FeedTexts(guide, portal.Value));

    [Page("/sitemap.xml")]
    public IActionResult Sitemap() => Xml("application/xml", Texts.Sitemap);

    [Page("/feed.atom")]
    public IActionResult Feed() => Xml("application/atom+xml", Texts.Feed);

    [Page("/robots.txt")]
    public IActionResult Robots() => Content(
        $"User-agent: *\nAllow: /\n\nSitemap: {portal.Value.Absolute("/sitemap.xml")}\n", "text/plain; charset=utf-8");

    private FileContentResult Xml(string type, byte[] text) => File(text, $"{type}; charset=utf-8");
}
