using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Errors;

/// <summary>What nobody types by mistake: refused, never a failure of ours, never a word about how the site is made.</summary>
public sealed class HostileAddressTests(CrawledSite site)
{
    public static TheoryData<string> Targets =>
    [
        "/" + new string('a', 7_000),
        "/" + new string('a', 20_000),
        "/" + string.Concat(Enumerable.Repeat("a/", 3_000)),
        "/" + string.Concat(Enumerable.Repeat("ab-cd-", 1_200)),
        "/careers/" + new string('-', 2_000),
        "/%00",
        "/careers/a%00b",
        "/go/%00/%00",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "/css/..%2f..%2fappsettings.json",
        "/css/%2e%2e/%2e%2e/appsettings.json",
        "/..%5c..%5cappsettings.json",
        "/..\\..\\appsettings.json",
        "/css\\site.css",
        "/appsettings.json",
        "/%",
        "/%zz",
        "/%2",
        "/careers/%u0041",
        "/%ff%fe",
        "/%c3%28",
        "/%e2%82",
        "/%ed%a0%80",
        "/%f0%9f%98%80",
        "/%EF%BF%BF/",
        "/\u00ff",
        "/ a",
        "//",
        "///",
        "/careers//education",
        "/careers/immigration-services-officer/%2F",
        "/careers/{career}/{section}",
        "/go/a/b/c",
        "/~",
        "/?%zz=%00",
        "/no-such-page?q=%ff%00",
        "/CON",
        "/careers/immigration-services-officer/education;a=b",
        "/%0d%0aSet-Cookie:%20a=b",
        "*",
        "http://localhost:0/no-such-page",
        "no-slash",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Get_HostileAddress_IsRefusedWithoutATrace(string target)
    {
        var answer = await RawConnection.GetAsync(site.Portal, target);

        // Some of them are good addresses in an odd form, or the front page with an odd query.
        Assert.InRange(answer.Status, 200, 499);
        Assert.DoesNotMatch(@"\bat [A-Za-z]+(\.[A-Za-z]+)+\(|Exception|/tmp/|\.cs:", answer.Text);
        Assert.DoesNotContain("Serilog", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Null(answer.Header("Server"));
    }

    [Theory]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/..%5c..%5cappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/%00")]
    [InlineData("/%zz")]
    [InlineData("/%c3%28")]
    public async Task Get_AddressOutsideTheSite_IsRefused(string target) =>
        Assert.InRange((await RawConnection.GetAsync(site.Portal, target)).Status, 400, 499);

    [Theory]
    [InlineData("Accept-Encoding: \u0001")]
    [InlineData("Cookie: \u00ff=\u00fe; portal-\u00ff")]
    [InlineData("If-None-Match: \u00ff")]
    [InlineData("Accept-Language: ,,,;;;")]
    [InlineData("Range: bytes=5-1")]
    [InlineData("Content-Length: -1")]
    [InlineData("Transfer-Encoding: nothing")]
    public async Task Get_WithHostileHeader_IsAnsweredOrRefused(string header) =>
        Assert.InRange((await RawConnection.GetAsync(site.Portal, "/", header)).Status, 200, 499);

    [Fact]
    public async Task Get_WithAHeaderTooLarge_IsRefused() =>
        Assert.Equal(431, (await RawConnection.GetAsync(site.Portal, "/", "X-Long: " + new string('a', 40_000))).Status);
}
