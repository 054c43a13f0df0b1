using System.Text;
using System.Xml;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Links;

/// <summary>Sitemap, feed and robots.txt.</summary>
[PublicPage]
public sealed class FeedsController(Guide guide, IOptions<PortalOptions> portal) : Controller
{
    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    [Page("/sitemap.xml")]
    public IActionResult Sitemap() => Xml("application/xml", writer => Links.Sitemap.Write(writer, guide, portal.Value));

    [Page("/feed.atom")]
    public IActionResult Feed() => Xml("application/atom+xml", writer => Links.Feed.Write(writer, guide, portal.Value));

    [Page("/robots.txt")]
    public IActionResult Robots() => Content(
        $"User-agent: *\nAllow: /\n\nSitemap: {portal.Value.Absolute("/sitemap.xml")}\n", "text/plain; charset=utf-8");

    private FileContentResult Xml(string type, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings)) write(writer);

        return File(bytes.ToArray(), $"{type}; charset=utf-8");
    }
}
