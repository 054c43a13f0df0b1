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

    [Fact]
    public async Task NotModified_CarriesTheSecurityHeaders()
    {
        var answer = await site.Portal.GetAsync("/", ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        CarriesSecurityHeaders(answer);
    }

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
