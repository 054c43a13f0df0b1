using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Pages;

/// <summary>What pages say of themselves to browsers, search engines and link previews.</summary>
public sealed class HeadTests(CrawledSite site)
{
    [Fact]
    public void Titles_OfAllPages_AreDifferent() => AreFilledAndDifferent(page => page.Title);

    [Fact]
    public void Descriptions_OfAllPages_AreDifferent() => AreFilledAndDifferent(page => Meta(page, "name", "description"));

    [Fact]
    public void CanonicalLink_OfEveryPublicPage_IsItsOwnPublicAddress() => Assert.All(site.PublicPages, page =>
    {
        Assert.Equal(CrawledSite.PublicUrl + page.Path, page.Html!.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(CrawledSite.PublicUrl + page.Path, Meta(page.Html!, "property", "og:url"));
    });

    [Fact]
    public void LinkPreview_OfEveryPublicPage_IsComplete() => Assert.All(site.PublicPages, page =>
    {
        Assert.Equal(site.Guide.Site.Title, Meta(page.Html!, "property", "og:site_name"));
        Assert.False(string.IsNullOrWhiteSpace(Meta(page.Html!, "property", "og:title")));
        Assert.Equal(Meta(page.Html!, "name", "description"), Meta(page.Html!, "property", "og:description"));
        Assert.Equal(
            site.Guide.Sections.Any(section => section.Path == page.Path) ? "article" : "website",
            Meta(page.Html!, "property", "og:type"));
    });

    [Fact]
    public void PreviewPicture_OfEveryPublicPage_IsAPictureOfThisSite() => Assert.All(site.PublicPages, page =>
    {
        var picture = Assert.Single(page.Pictures);
        Assert.StartsWith(CrawledSite.PublicUrl + "/images/", picture, StringComparison.Ordinal);
        Assert.Equal("image/png", site.Visits[CrawledSite.LocalPath(picture)!].Answer.Header("Content-Type"));
    });

    [Fact]
    public void PreviewPicture_OfEveryPublicPage_HasItsSizeAndWordsForWhoDoesNotSeeIt() => Assert.All(site.PublicPages, page =>
    {
        var picture = site.Visits[CrawledSite.LocalPath(Assert.Single(page.Pictures))!].Answer.Body.AsSpan();
        var number = CultureInfo.InvariantCulture;
        Assert.Equal(BinaryPrimitives.ReadInt32BigEndian(picture[16..]).ToString(number), Meta(page.Html!, "property", "og:image:width"));
        Assert.Equal(BinaryPrimitives.ReadInt32BigEndian(picture[20..]).ToString(number), Meta(page.Html!, "property", "og:image:height"));
        Assert.Equal(AltOf(page.Path), Meta(page.Html!, "property", "og:image:alt"));
    });

    [Fact]
    public void PlanPage_IsNotToBeFound()
    {
        var page = site.Page(CrawledSite.PlanPath);

        Assert.Equal("noindex", Meta(page, "name", "robots"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public void StructuredData_OfTheFrontPage_DescribesTheSite() => Assert.Equal(["WebSite"], TypesOn("/"));

    [Fact]
    public void StructuredData_OfEveryCareer_DescribesTheOccupationAndTheTrail() => Assert.All(site.Guide.Careers, career =>
    {
        var things = ThingsOn(career.Path);
        Assert.Equal(["BreadcrumbList", "Occupation"], things.Select(TypeOf));
        Assert.Equal(career.Title, things[1].GetProperty("name").GetString());
        Assert.Equal([site.Guide.Site.Title, career.Title], TrailOf(things[0]));
    });

    [Fact]
    public void StructuredData_OfEverySection_DescribesTheArticleAndTheTrail()
    {
        foreach (var career in site.Guide.Careers)
        {
            Assert.All(career.Sections, section =>
            {
                var things = ThingsOn(section.Path);
                Assert.Equal(["BreadcrumbList", "Article"], things.Select(TypeOf));
                Assert.Equal([site.Guide.Site.Title, career.Title, section.Title], TrailOf(things[0]));
                Assert.Equal(section.Title, things[1].GetProperty("headline").GetString());
                Assert.Equal(CrawledSite.PublicUrl + section.Path, things[1].GetProperty("url").GetString());
                Assert.Equal(section.Reviewed.ToString("O", null), things[1].GetProperty("dateModified").GetString());
            });
        }
    }

    [Fact]
    public async Task Get_WithMadeUpHost_LetsItIntoNoAddress()
    {
        var answer = await RawConnection.GetAsync(site.Portal, "/careers/immigration-case-officer/print", "X-Forwarded-Host: evil.example");
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Portal.Address);
        request.Headers.Host = "evil.example";
        using var client = new HttpClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("evil.example", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "evil.example",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    /// <summary>The words on the picture of the page's career, or else of the site.</summary>
    private string AltOf(string path)
    {
        var career = site.Guide.Careers.FirstOrDefault(
            known => path == known.Path || path.StartsWith(known.Path + "/", StringComparison.Ordinal));
        return $"{site.Guide.Site.Title}: {career?.Title ?? site.Guide.Site.Tagline}";
    }

    private void AreFilledAndDifferent(Func<IHtmlDocument, string?> textOf)
    {
        var texts = site.Pages.Select(page => (page.Path, Text: textOf(page.Html!))).ToList();
        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, page => string.IsNullOrWhiteSpace(page.Text));
        Assert.Empty(texts.GroupBy(page => page.Text).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }

    private static string? Meta(IHtmlDocument page, string kind, string name) =>
        page.QuerySelector($"meta[{kind}='{name}']")?.GetAttribute("content");

    private List<JsonElement> ThingsOn(string path)
    {
        var block = Assert.Single(site.Page(path).QuerySelectorAll("script[type='application/ld+json']"));
        using var data = JsonDocument.Parse(block.TextContent);
        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        return [.. data.RootElement.GetProperty("@graph").EnumerateArray().Select(thing => thing.Clone())];
    }

    private IEnumerable<string?> TypesOn(string path) => ThingsOn(path).Select(TypeOf);

    private static string? TypeOf(JsonElement thing) => thing.GetProperty("@type").GetString();

    private static IEnumerable<string?> TrailOf(JsonElement list)
    {
        var items = list.GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(item => item.GetProperty("position").GetInt32()));
        return items.Select(item => item.GetProperty("name").GetString());
    }
}
