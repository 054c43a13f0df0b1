using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.CrossOrigin;

/// <summary>Asked at an address that takes no form; what the guard lets pass ends in 405 or 404.</summary>
public sealed class CrossOriginGuardTests(CrawledSite site)
{
    private const string Page = "/privacy";

    private string OwnOrigin => site.Portal.Address.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("post")]
    [InlineData("MADEUP")]
    public async Task UnsafeMethod_WithoutSecFetchSiteAndOrigin_IsForbidden(string method) => await IsForbiddenAsync(method);

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("")]
    [InlineData("Same-Origin")]
    [InlineData("same-origin, cross-site")]
    [InlineData("made-up")]
    public async Task Post_FromElsewhere_IsForbidden(string fetchSite) => await IsForbiddenAsync("POST", ("Sec-Fetch-Site", fetchSite));

    [Theory]
    [InlineData("same-origin")]
    [InlineData("none")]
    public async Task Post_FromThisSite_PassesTheGuard(string fetchSite) => await PassesAsync(("Sec-Fetch-Site", fetchSite));

    [Fact]
    public async Task Post_FromElsewhereWithOwnOrigin_IsForbidden() =>
        await IsForbiddenAsync("POST", ("Sec-Fetch-Site", "cross-site"), ("Origin", OwnOrigin));

    [Fact]
    public async Task Post_WithOwnOrigin_PassesTheGuard() => await PassesAsync(("Origin", OwnOrigin));

    [Theory]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("")]
    [InlineData("not an origin")]
    public async Task Post_WithAnotherOrigin_IsForbidden(string origin) => await IsForbiddenAsync("POST", ("Origin", origin));

    [Fact]
    public async Task Post_WithOwnOriginAmongSeveral_IsForbidden() =>
        await IsForbiddenAsync("POST", ("Origin", $"{OwnOrigin}, https://evil.example"));

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-origin", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none", "same-origin")]
    [InlineData("Sec-Fetch-Site", "cross-site", "none")]
    [InlineData("Origin", "http://localhost", "http://localhost")]
    [InlineData("Origin", "http://localhost", "https://evil.example")]
    public async Task Post_WithSeveralValues_IsForbidden(string header, string first, string second)
    {
        var answer = await RawConnection.SendAsync(
            site.Portal, "POST", Page, "Content-Length: 0", $"{header}: {first}", $"{header}: {second}");
        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task Post_WithOriginOfTheDefaultPort_PassesTheGuard() =>
        Assert.Equal(
            405,
            (await RawConnection.SendAsync(site.Portal, "POST", Page, "Content-Length: 0", "Origin: http://localhost:80")).Status);

    /// <summary>Some proxies put their own name in the place of the host that the browser asked.</summary>
    [Theory]
    [InlineData("Origin: " + CrawledSite.PublicUrl)]
    [InlineData("Origin: " + CrawledSite.PublicUrl + ":443")]
    public async Task Post_WithThePublicOriginAndAnotherHost_PassesTheGuard(string origin) =>
        Assert.Equal(405, (await RawConnection.SendAsync(site.Portal, "POST", Page, "Content-Length: 0", origin)).Status);

    [Theory]
    [InlineData("Origin: http://guide.example")]
    [InlineData("Origin: https://guide.example:8443")]
    [InlineData("Origin: https://www.guide.example")]
    [InlineData("Origin: https://guide.example.evil.example")]
    [InlineData("Origin: https://guide.example@evil.example")]
    public async Task Post_WithAnOriginLikeThePublicOne_IsForbidden(string origin) =>
        Assert.Equal(403, (await RawConnection.SendAsync(site.Portal, "POST", Page, "Content-Length: 0", origin)).Status);

    [Fact]
    public async Task Post_FromElsewhereWithThePublicOrigin_IsForbidden() =>
        await IsForbiddenAsync("POST", ("Sec-Fetch-Site", "cross-site"), ("Origin", CrawledSite.PublicUrl));

    [Fact]
    public async Task Post_ToAnUnknownAddressFromThisSite_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Portal.SendAsync("POST", "/a/b/c", ("Sec-Fetch-Site", "same-origin"))).Status);

    [Theory]
    [InlineData("PUT")]
    [InlineData("MADEUP")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task UnknownMethod_FromThisSite_IsNotAllowed(string method) =>
        Assert.Equal(
            405,
            (await RawConnection.SendAsync(site.Portal, method, Page, "Content-Length: 0", "Sec-Fetch-Site: same-origin")).Status);

    [Fact]
    public async Task Get_FromElsewhere_IsAnswered() =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await site.Portal.GetAsync(Page, ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"))).Status);

    private async Task IsForbiddenAsync(string method, params (string, string)[] headers)
    {
        var answer = await site.Portal.SendAsync(method, Page, headers);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("That came from another site", answer.Html.QuerySelector("h1")?.TextContent);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    private async Task PassesAsync(params (string, string)[] headers)
    {
        var answer = await site.Portal.SendAsync("POST", Page, headers);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("That is not something this address does", answer.Html.QuerySelector("h1")?.TextContent);
        Assert.Contains("GET", answer.Header("Allow"), StringComparison.Ordinal);
    }
}
