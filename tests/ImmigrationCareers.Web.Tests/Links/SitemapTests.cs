using System.Xml.Linq;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Links;

public sealed class SitemapTests(CrawledSite site)
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Answer Answer => site.Visits["/sitemap.xml"].Answer;

    [Fact]
    public void Sitemap_HasTheFormOfTheProtocol()
    {
        var root = XDocument.Parse(Answer.Text).Root!;

        Assert.Equal("application/xml; charset=utf-8", Answer.Header("Content-Type"));
        Assert.Equal(Namespace + "urlset", root.Name);
        Assert.All(root.Elements(), url =>
        {
            Assert.Equal(Namespace + "url", url.Name);
            Assert.Single(url.Elements(Namespace + "loc"));
            Assert.DoesNotContain(url.Elements(), element => element.Name != Namespace + "loc" && element.Name != Namespace + "lastmod");
        });
    }

    [Fact]
    public void Sitemap_ListsEveryPageToBeFoundOnceByItsPublicAddress()
    {
        var expected = site.PublicPages.Where(page => !page.Path.EndsWith("/print", StringComparison.Ordinal))
            .Select(page => CrawledSite.PublicUrl + page.Path);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            XDocument.Parse(Answer.Text).Descendants(Namespace + "loc").Select(location => location.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sitemap_SaysWhenEachSectionWasChecked()
    {
        var days = XDocument.Parse(Answer.Text).Root!.Elements().ToDictionary(
            url => url.Element(Namespace + "loc")!.Value, url => url.Element(Namespace + "lastmod")?.Value);

        Assert.All(
            site.Guide.Sections,
            section => Assert.Equal(section.Reviewed.ToString("O", null), days[CrawledSite.PublicUrl + section.Path]));
    }

    [Fact]
    public void Robots_LetsEverybodyInAndNamesTheSitemap()
    {
        var answer = site.Visits["/robots.txt"].Answer;

        Assert.Equal("text/plain; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {CrawledSite.PublicUrl}/sitemap.xml\n", answer.Text);
    }
}
