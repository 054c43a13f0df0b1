using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Errors;

public sealed class NotFoundTests(CrawledSite site)
{
    [Theory]
    [InlineData("/careers/immigration-services-officer/eduction", "/careers/immigration-services-officer/education")]
    [InlineData("/careers/immigration-case-officer/interview-questions", "/careers/immigration-case-officer/interviews")]
    [InlineData("/privacy-policy", "/privacy")]
    [InlineData("/go/iso-educaton", "/careers/immigration-services-officer/education")]
    [InlineData("/Background_Checks.html", "/careers/immigration-services-officer/background-checks")]
    public async Task Get_AddressThatIsNearlyRight_OffersTheRightPage(string path, string expected)
    {
        var answer = await site.Portal.GetAsync(path);
        if (answer.Status == HttpStatusCode.MovedPermanently) answer = await site.Portal.GetAsync(answer.Header("Location")!);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains(answer.Html.QuerySelectorAll("main li a").Take(2), link => link.GetAttribute("href") == expected);
    }

    [Fact]
    public async Task Get_UnknownAddress_ShowsTheWordsThatWereLookedFor()
    {
        var answer = await site.Portal.GetAsync("/interviews-tomorrow");

        Assert.Equal(["interviews", "tomorrow"], answer.Html.QuerySelectorAll("main .term").Select(term => term.TextContent));
    }

    [Fact]
    public async Task Get_AddressThatResemblesNothing_LeadsToTheFrontPage()
    {
        var answer = await site.Portal.GetAsync("/qqqq");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(answer.Html.QuerySelectorAll("main .term"));
        Assert.NotNull(answer.Html.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C%2fscript%3E-interviews")]
    [InlineData("/interviews%22onmouseover=%22alert(1)")]
    [InlineData("/interviews'%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("/%26lt;script%26gt;interviews")]
    public async Task Get_AddressWithMarkup_ShowsItAsText(string path)
    {
        var answer = await site.Portal.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.NotEmpty(answer.Html.QuerySelectorAll("main .term"));
        Assert.All(answer.Html.QuerySelectorAll("main .term"), term => Assert.Empty(term.Children));
        Assert.All(answer.Html.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src")));
        Assert.Empty(answer.Html.QuerySelectorAll("img, [onerror], [onmouseover]"));
    }

    [Fact]
    public async Task Get_UnknownAddress_IsAPageLikeEveryOther()
    {
        var answer = await site.Portal.GetAsync("/no-such-page");
        var page = answer.Html;

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("ETag"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main#main"));
        Assert.NotNull(page.QuerySelector("a.skip[href='#main']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/errors/404")]
    [InlineData("/errors/500")]
    [InlineData("/errors/200")]
    [InlineData("/errors/-1")]
    [InlineData("/errors/99999999999999999999")]
    [InlineData("/errors")]
    [InlineData("/dev/changes")]
    [InlineData("/js/no-such-file.js")]
    [InlineData("/careers")]
    [InlineData("/careers/immigration-services-officer/print/more")]
    public async Task Get_AddressThatIsNobodys_IsNotFound(string path)
    {
        var answer = await site.Portal.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.IsHtml);
    }

    [Fact]
    public async Task Head_OfAnUnknownAddress_IsNotFoundWithoutABody()
    {
        var answer = await site.Portal.SendAsync("HEAD", "/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(answer.Body);
    }
}
