using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.PageCaching;

/// <summary>Each page has one address.</summary>
public sealed class CanonicalAddressTests(CrawledSite site)
{
    [Theory]
    [InlineData("/Privacy", "/privacy")]
    [InlineData("/privacy/", "/privacy")]
    [InlineData("/careers/Immigration-Services-Officer", "/careers/immigration-services-officer")]
    [InlineData("/Careers/immigration-services-officer/education/", "/careers/immigration-services-officer/education")]
    [InlineData("/careers/immigration-services-officer/PRINT/", "/careers/immigration-services-officer/print")]
    [InlineData("/privacy/?utm_source=mail&x=%20", "/privacy?utm_source=mail&x=%20")]
    [InlineData("/Sitemap.xml", "/sitemap.xml")]
    [InlineData("/PLAN", "/plan")]
    [InlineData("/PLAN/", "/plan")]
    [InlineData("/plan/", "/plan")]
    [InlineData("/Plan/Worksheet", "/plan/worksheet")]
    [InlineData("/Plan/Export", "/plan/export")]
    [InlineData("/plan/Timeline.ics", "/plan/timeline.ics")]
    [InlineData("/Account/Sign-In?returnUrl=%2FPlan", "/account/sign-in?returnUrl=%2FPlan")]
    [InlineData("/Account/Confirm?token=AbC", "/account/confirm?token=AbC")]
    public async Task Get_AddressInAnotherForm_RedirectsToTheOneItHas(string path, string expected)
    {
        var answer = await site.Portal.GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(expected, answer.Header("Location"));
        Assert.Equal("no-cache", answer.Header("Cache-Control"));
    }

    /// <summary>Every page, typed in capitals, leads where it leads as it is written.</summary>
    [Fact]
    public async Task Get_EveryPageInCapitals_LeadsToIt()
    {
        var pages = site.Pages.Select(page => page.Path).Where(path => path != "/").ToList();
        Assert.True(pages.Count > 30, $"Only {pages.Count} pages were looked at.");
        foreach (var path in pages)
            Assert.Equal(path, (await site.Portal.GetAsync(path.ToUpperInvariant())).Header("Location"));
    }

    [Theory]
    [InlineData("/Health/Live")]
    [InlineData("/CSS/site.css")]
    [InlineData("/Favicon.ico")]
    public async Task Get_OtherAddressInCapitals_IsAnswered(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await site.Portal.GetAsync(path)).Status);

    /// <summary>A form is not sent a second time elsewhere.</summary>
    [Fact]
    public async Task Post_InCapitals_IsTaken()
    {
        var answer = await site.Portal.SendAsync("POST", "/Plan/Forget", ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal((HttpStatusCode.SeeOther, "/plan"), (answer.Status, answer.Header("Location")));
    }

    /// <summary>Browsers read a backslash as a slash, and two of those as another host.</summary>
    [Theory]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%5C%5Cevil.example/")]
    [InlineData("/%2Fevil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example/A/")]
    [InlineData("/%09/evil.example/")]
    [InlineData("/%0D%0ALocation:%20https:%2F%2Fevil.example/")]
    [InlineData("/%C3%89cole/")]
    [InlineData("/careers/%E2%80%AEx/Y/")]
    public async Task Get_HostileAddressInAnotherForm_StaysOnTheSite(string target)
    {
        var answer = await RawConnection.GetAsync(site.Portal, target);

        Assert.InRange(answer.Status, 301, 499);
        if (answer.Header("Location") is not { } location) return;
        Assert.Matches(@"^/(?![/\\])[\x21-\x5B\x5D-\x7E]*$", location);
        Assert.Equal("localhost", new Uri(new Uri("http://localhost"), location).Host);
    }

    [Fact]
    public async Task Get_AddressWithLettersOfAnotherLanguage_RedirectsToTheEncodedAddress() =>
        Assert.Equal("/%C3%A9cole", (await RawConnection.GetAsync(site.Portal, "/%C3%89cole/")).Header("Location"));
}
