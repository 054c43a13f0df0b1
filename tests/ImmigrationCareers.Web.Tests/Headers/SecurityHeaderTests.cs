using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Headers;

public sealed class SecurityHeaderTests(CrawledSite site)
{
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    [Fact]
    public void EveryAnswerOfTheCrawl_CarriesTheSecurityHeaders()
    {
        Assert.True(site.Visits.Count > 200, $"Only {site.Visits.Count} answers were looked at.");
        Assert.All(site.Visits.Values, visit => CarriesSecurityHeaders(visit.Answer));
    }

    [Theory]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", "/css/no-such-file.css", HttpStatusCode.NotFound)]
    [InlineData("GET", "/errors/500", HttpStatusCode.NotFound)]
    [InlineData("GET", "/Privacy/", HttpStatusCode.MovedPermanently)]
    [InlineData("POST", "/", HttpStatusCode.Forbidden)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/health/ready", HttpStatusCode.OK)]
    public async Task Answer_OfEveryOtherKind_CarriesTheSecurityHeaders(string method, string path, HttpStatusCode expected)
    {
        var answer = await site.Portal.SendAsync(method, path);

        Assert.Equal(expected, answer.Status);
        CarriesSecurityHeaders(answer);
    }

    /// <summary>Other sites may show the site's pictures, such as a link's preview, and nothing else of it.</summary>
    [Fact]
    public void EveryAnswerOfTheCrawl_LetsOtherSitesShowItsPicturesAlone()
    {
        var pictures = site.Visits.Values.Where(visit => IsPicture(visit.Answer)).ToList();
        Assert.True(pictures.Count >= 4, $"Only {pictures.Count} pictures were looked at.");
        Assert.All(
            site.Visits.Values,
            visit => Assert.Equal(
                (visit.Path, IsPicture(visit.Answer) ? "cross-origin" : "same-origin"),
                (visit.Path, visit.Answer.Header("Cross-Origin-Resource-Policy"))));
    }

    [Theory]
    [InlineData("/icons/icon.svg", "cross-origin")]
    [InlineData("/images/site.png", "cross-origin")]
    [InlineData("/favicon.ico", "cross-origin")]
    [InlineData("/apple-touch-icon.png", "cross-origin")]
    [InlineData("/images/no-such-image.png", "same-origin")]
    [InlineData("/icons", "same-origin")]
    [InlineData("/css/site.css", "same-origin")]
    [InlineData("/js/page.js", "same-origin")]
    [InlineData("/plan", "same-origin")]
    public async Task Answer_OfPicturesAlone_IsForOtherSitesToo(string path, string expected)
    {
        var answer = await site.Portal.GetAsync(path);
        Assert.Equal(expected, answer.Header("Cross-Origin-Resource-Policy"));
        if (answer.Header("ETag") is not { } tag) return;
        Assert.Equal(expected, (await site.Portal.GetAsync(path, ("If-None-Match", tag))).Header("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task NotModified_CarriesTheSecurityHeaders()
    {
        var answer = await site.Portal.GetAsync("/", ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        CarriesSecurityHeaders(answer);
    }

    private static bool IsPicture(Answer answer) =>
        answer.Header("Content-Type")?.StartsWith("image/", StringComparison.Ordinal) == true;

    internal static void CarriesSecurityHeaders(Answer answer)
    {
        Assert.Equal(Policy, answer.Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe-", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("X-Powered-By"));
        Assert.Null(answer.Header("Set-Cookie"));
    }
}
