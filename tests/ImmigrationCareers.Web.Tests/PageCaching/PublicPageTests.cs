using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.PageCaching;

/// <summary>What caches and browsers are told of public pages.</summary>
public sealed class PublicPageTests(CrawledSite site)
{
    private const string Page = "/careers/immigration-services-officer/education";

    public static TheoryData<string, string?> Encodings => new()
    {
        { "", null },
        { "identity", null },
        { "gzip", "gzip" },
        { "br", "br" },
        { "gzip, deflate, br, zstd", "br" },
        { "gzip, deflate, br", "br" },
        { "gzip, deflate", "gzip" },
        { "GZip", "gzip" },
        { "deflate, zstd", null },
        { "br;q=0, gzip", "gzip" },
        { "br;q=0.000, gzip;q=0", null },
        { "br;q=0.1, gzip;q=0.2", "br" },
        { "*", "br" },
        { "*;q=0", null },
        { "br;q=0, *", "gzip" },
        { "gzip, *;q=0", "gzip" },
        { "br;q=0, gzip;q=0, *", null },
        { "identity;q=0.5, br;q=1.0", "br" },
        { ";;;,=", null },
    };

    private IEnumerable<Visit> Public =>
        [.. site.PublicPages, site.Visits["/feed.atom"], site.Visits["/sitemap.xml"], site.Visits["/robots.txt"]];

    [Fact]
    public void EveryPublicPage_MayBeKeptButIsAskedForAgain() => Assert.All(Public, page =>
    {
        Assert.Equal("public, no-cache", page.Answer.Header("Cache-Control"));
        Assert.Equal("Cookie, Accept-Encoding", page.Answer.Header("Vary"));
        Assert.Matches("^W/\"[0-9a-f]{24}\"$", page.Answer.Header("ETag"));
        Assert.Equal("br", page.Answer.Header("Content-Encoding"));
        Assert.Null(page.Answer.Header("Last-Modified"));
    });

    [Fact]
    public void PlanPage_IsKeptByNobody()
    {
        var answer = site.Visits[CrawledSite.PlanPath].Answer;

        Assert.Equal("private, no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("ETag"));
        Assert.Null(answer.Header("Last-Modified"));
    }

    [Fact]
    public void Tags_OfAllPages_AreDifferent() =>
        Assert.Equal(Public.Count(), Public.Select(page => page.Answer.Header("ETag")).Distinct().Count());

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Get_WithAcceptEncoding_IsAnsweredInTheBestThatTheClientTakes(string accepted, string? expected)
    {
        var answer = accepted.Length == 0
            ? await site.Portal.GetAsync(Page)
            : await site.Portal.GetAsync(Page, ("Accept-Encoding", accepted));

        Assert.Equal(expected, answer.Header("Content-Encoding"));
        Assert.Equal(site.Visits[Page].Answer.Text, answer.Text);
        Assert.Equal(site.Visits[Page].Answer.Header("ETag"), answer.Header("ETag"));
        Assert.Equal(answer.Body.Length.ToString(null, null), answer.Header("Content-Length"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"another\", {0}")]
    [InlineData("W/\"another\", {0} , \"third\"")]
    [InlineData("*")]
    public async Task Get_WithTagOfNow_IsNotModified(string known)
    {
        var tag = site.Visits[Page].Answer.Header("ETag")!;

        var answer = await site.Portal.GetAsync(Page, ("If-None-Match", known.Replace("{0}", tag, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Equal(tag, answer.Header("ETag"));
        Assert.Equal("public, no-cache", answer.Header("Cache-Control"));
        Assert.Equal("Cookie, Accept-Encoding", answer.Header("Vary"));
        Assert.Null(answer.Header("Content-Encoding"));
    }

    [Fact]
    public async Task Get_WithStrongFormOfTheTag_IsNotModified()
    {
        var tag = site.Visits[Page].Answer.Header("ETag")!;

        Assert.Equal(HttpStatusCode.NotModified, (await site.Portal.GetAsync(Page, ("If-None-Match", tag[2..]))).Status);
    }

    [Theory]
    [InlineData("\"another\"")]
    [InlineData("W/\"another\", \"third\"")]
    [InlineData("not a tag")]
    [InlineData("\"")]
    public async Task Get_WithAnotherTag_IsAnsweredInFull(string known) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Portal.GetAsync(Page, ("If-None-Match", known))).Status);

    [Theory]
    [InlineData("/")]
    [InlineData(Page)]
    [InlineData("/sitemap.xml")]
    public async Task Head_OfAPublicPage_HasTheHeadersOfGetAndNoBody(string path)
    {
        var get = await site.Portal.GetAsync(path, ("Accept-Encoding", "gzip"));
        var head = await site.Portal.SendAsync("HEAD", path, ("Accept-Encoding", "gzip"));

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(Comparable(get), Comparable(head));
    }

    [Fact]
    public async Task Head_OfAPageNobodyAskedForBefore_HasTheHeadersOfGet()
    {
        using var content = new ContentFiles();
        await using var portal = Portal.Start(content);

        var head = await portal.SendAsync("HEAD", "/about");

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(Comparable(await portal.GetAsync("/about")), Comparable(head));
    }

    private static IEnumerable<string> Comparable(Answer answer) => answer.Headers
        .Where(header => header.Key is not "Date")
        .Select(header => $"{header.Key}: {header.Value}")
        .Order(StringComparer.Ordinal);
}
