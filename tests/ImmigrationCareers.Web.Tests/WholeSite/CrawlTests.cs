using System.Net;

namespace ImmigrationCareers.Web.Tests.WholeSite;

public sealed class CrawlTests(CrawledSite site)
{
    [Fact]
    public void Crawl_FromTheFrontPage_ReachesEveryPageOfTheGuideAndNoOther()
    {
        var expected = new List<string> { "/", "/plan/worksheet" };
        expected.AddRange(CrawledSite.PersonalPaths);
        expected.AddRange(site.Guide.Careers.SelectMany(career => new[] { career.Path, career.PrintPath }));
        expected.AddRange(site.Guide.Sections.Select(section => section.Path));
        expected.AddRange(site.Guide.Pages.Select(page => page.Path));

        Assert.Equal(expected.Order(StringComparer.Ordinal), site.Pages.Select(page => page.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Crawl_OfTheGuideAsItIs_VisitsAsManyPagesAsWeCounted()
    {
        Assert.Equal(2, site.Guide.Careers.Length);
        Assert.Equal(22, site.Guide.Sections.Count());
        Assert.Equal(7, site.Guide.Pages.Length);
        Assert.Equal(1 + 2 + 22 + 2 + 7 + 1, site.PublicPages.Count());
        Assert.All(["/feed.atom", "/sitemap.xml", "/robots.txt"], path => Assert.Contains(path, site.Visits.Keys));
    }

    [Fact]
    public void Crawl_OfEverything_FindsNoDeadLink()
    {
        var dead = site.Visits.Values.Where(visit => visit.Answer.Status is not HttpStatusCode.OK
            && !(visit.Answer.Status is HttpStatusCode.Found && visit.Path.StartsWith("/go/", StringComparison.Ordinal)));

        Assert.Empty(dead.Select(visit => $"{visit.Path}: {visit.Answer.Status}"));
    }

    [Fact]
    public void Links_WithFragments_LeadToAnIdThatIsThere()
    {
        var links = site.Visits.Values
            .SelectMany(visit => visit.Links.Where(link => link.Contains('#')).Select(link => (visit.Path, Link: link)))
            .ToList();

        Assert.True(links.Count > 500, $"Only {links.Count} links with fragments were looked at.");
        Assert.Empty(links.Where(found => !LeadsToAnId(found.Path, found.Link)).Select(found => $"{found.Path}: {found.Link}"));
    }

    [Fact]
    public void Crawl_WithoutACookie_IsGivenNone() =>
        Assert.Empty(site.Visits.Values.Where(visit => visit.Answer.Header("Set-Cookie") is not null).Select(visit => visit.Path));

    private bool LeadsToAnId(string from, string link)
    {
        var fragment = link[(link.IndexOf('#') + 1)..];
        var path = link.StartsWith('#') ? from : CrawledSite.LocalPath(link);
        return path is null || site.Visits[path].Html?.GetElementById(fragment) is not null;
    }

    /// <summary>There it is invalid; a form may say it for all that is in it.</summary>
    [Fact]
    public void Boxes_SayNothingOfAutocompletion() =>
        Assert.Empty(site.Pages.SelectMany(page => page.Html!
            .QuerySelectorAll("input[type=checkbox][autocomplete], input[type=radio][autocomplete]")
            .Select(box => $"{page.Path}: {box.OuterHtml}")));
}
