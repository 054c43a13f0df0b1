using ImmigrationCareers.Web.Tests.WholeSite;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Errors;

/// <summary>What is sent as a form and is none: refused in words where forms are taken, not looked at anywhere else.</summary>
public sealed class HostileFormTests(CrawledSite site)
{
    private const string Section = "/careers/immigration-services-officer/education";

    public static TheoryData<string, string> Bodies => new()
    {
        { "application/x-www-form-urlencoded; charset=utf-7", "career=a&section=b&page=c&status=200" },
        { "multipart/form-data", "no boundary" },
        { "multipart/form-data; boundary=x", "--x\r\nbroken" },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"career\"\r\n\r\n" },
        { "multipart/form-data; boundary=" + new string('x', 500), "a boundary too long" },
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1")) },
        { "application/x-www-form-urlencoded", new string('k', 5000) + "=1" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Get_WithABody_IsAnsweredAsWithoutOne(string type, string body)
    {
        var paths = AddressesOf("GET").Concat(site.Pages.Select(page => page.Path)).Append("/no-such-page").Distinct().ToList();
        Assert.InRange(paths.Count, 40, 200);
        foreach (var path in paths)
        {
            var expected = await site.Portal.GetAsync(path);
            Assert.Equal((path, expected.Status), (path, (await SendAsync("GET", path, type, body)).Status));
            Assert.Equal((path, expected.Status), (path, (await SendAsync("HEAD", path, type, body)).Status));
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_OfWhatCannotBeRead_IsRefusedInWords(string type, string body)
    {
        var paths = AddressesOf("POST").ToList();
        Assert.InRange(paths.Count, 25, 60);
        foreach (var path in paths)
        {
            var answer = await SendAsync("POST", path, type, body);

            // Who is not signed in is sent to sign in before anything is read.
            Assert.True((int)answer.Status is 303 or (>= 400 and < 500), $"{path}: {answer.Status}");
            if ((int)answer.Status >= 400) Assert.NotEmpty(answer.Html.QuerySelector("main h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/no/such/page/here", 404)]
    [InlineData("/no-such-page", 405)]
    [InlineData(Section, 405)]
    [InlineData("/errors/500", 404)]
    public async Task Post_WhereNoFormIsTaken_HasItsErrorPage(string path, int status)
    {
        foreach (var (type, body) in Bodies.Select(row => row.Data))
        {
            var answer = await SendAsync("POST", path, type, body);
            Assert.Equal((type, status), (type, (int)answer.Status));
            Assert.NotEmpty(answer.Html.QuerySelector("main h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "career=a&section=b")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"section\"\r\n\r\nb\r\n--x--\r\n")]
    public async Task Get_WithAFormThatNamesAnotherPage_ShowsThePageOfItsAddress(string type, string body)
    {
        await using var portal = Portal.Start(new PortalSettings());
        var answer = await SendAsync(portal, "GET", Section + "?career=c&section=d", type, body);

        Assert.Equal(200, (int)answer.Status);
        Assert.Equal("iso-education", answer.Html.QuerySelector("article[data-section]")!.GetAttribute("data-section"));
    }

    private Task<Answer> SendAsync(string method, string path, string type, string body) =>
        SendAsync(site.Portal, method, path, type, body);

    private static async Task<Answer> SendAsync(Portal portal, string method, string path, string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await portal.SendAsync(method, path, content, ("Sec-Fetch-Site", "same-origin"));
    }

    /// <summary>Addresses that are the same for every guide.</summary>
    private IEnumerable<string> AddressesOf(string method) => site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
        .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Distinct();
}
