using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>Every form of an account takes whatever is sent, and answers in words.</summary>
public sealed class HostileInputTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    private static readonly string[] Fields =
    [
        "mail", "password", "current", "token", "account", "credential", "name", "id", "keep", "add", "returnUrl",
    ];

    public static TheoryData<string> Values =>
    [
        "",
        " ",
        "\0\u0001\r\n\u202e",
        "{}",
        "{\"id\":1}",
        "[]",
        "null",
        new string('x', 5000),
        "'; DROP TABLE AspNetUsers; --",
        "<script>alert(1)</script>",
        "a@b",
        "\ud83d\ude00@example.org",
        """
        {
          "id": "AA",
          "rawId": "AA",
          "type": "public-key",
          "response": { "clientDataJSON": "AA", "attestationObject": "AA", "authenticatorData": "AA", "signature": "AA" },
          "clientExtensionResults": {}
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task AnyForm_WithAnything_IsAnsweredInWords(string value)
    {
        var owner = await Site.ArriveSignedInAsync(Address);
        var forms = FormsOf(Site).OrderBy(path => path.Contains("sign-out", StringComparison.Ordinal)).ToList();
        Assert.InRange(forms.Count, 15, 40);
        foreach (var visitor in new[] { owner, Site.Arrive() })
        {
            foreach (var path in forms)
            {
                var answer = await visitor.PostAsync(path, [.. Fields.Select(field => (field, value))]);
                Assert.True((int)answer.Status is 200 or 303 or 400 or 429, $"{path}: {answer.Status}");
                Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(1, await Site.CountAccountsAsync());
        Assert.Equal("/plan", await Site.Arrive().SignInAsync(Address));
    }

    [Fact]
    public async Task EveryForm_OfAnotherSite_IsForbidden()
    {
        var owner = await Site.ArriveSignedInAsync(Address);
        var cookie = ("Cookie", $"portal-account={owner.Cookies["portal-account"]}");
        foreach (var path in FormsOf(Site))
            Assert.Equal(
                (path, 403),
                (path, (int)(await Site.Portal.SendAsync("POST", path, cookie, ("Sec-Fetch-Site", "cross-site"))).Status));
        Assert.Equal(200, (int)(await owner.GetAsync("/account")).Status);
    }

    private static IEnumerable<string> FormsOf(AccountSite site) => site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("account", StringComparison.Ordinal))
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText)
        .Distinct();
}
