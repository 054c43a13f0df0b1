using System.Net;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Links;

/// <summary>Addresses that browsers and password managers ask for without a link.</summary>
public sealed class WellKnownAddressTests(CrawledSite site)
{
    [Theory]
    [InlineData("/favicon.ico", "image/x-icon", "00000100")]
    [InlineData("/apple-touch-icon.png", "image/png", "89504E47")]
    public async Task Get_IconThatBrowsersAskForUnasked_IsThere(string path, string type, string beginning)
    {
        var answer = await site.Portal.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal(beginning, Convert.ToHexString(answer.Body.AsSpan(0, 4)));
        Assert.NotNull(answer.Header("ETag"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task ChangePassword_LeadsToThePageWhereItIsChanged(string method)
    {
        var answer = await site.Portal.SendAsync(method, "/.well-known/change-password");

        Assert.Equal((HttpStatusCode.Found, "/account/password"), (answer.Status, answer.Header("Location")));
    }

    /// <summary>By an address that cannot be, password managers find out whether a site says 404 at all.</summary>
    [Fact]
    public async Task OtherWellKnownAddress_IsNotFound() => Assert.Equal(
        HttpStatusCode.NotFound,
        (await site.Portal.GetAsync("/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200")).Status);
}
