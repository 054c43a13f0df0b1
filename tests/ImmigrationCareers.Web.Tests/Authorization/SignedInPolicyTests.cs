using ImmigrationCareers.Web.Tests.Accounts;

namespace ImmigrationCareers.Web.Tests.Authorization;

/// <summary>Pages for whoever is signed in.</summary>
public sealed class SignedInPolicyTests
{
    [Theory]
    [InlineData("GET", "/account/passkeys?from=mail", "/account/passkeys?from=mail")]
    [InlineData("POST", "/account/delete", "/account")]
    public async Task Request_ByAStranger_LeadsToSigningInAndBack(string method, string path, string back)
    {
        await using var site = await AccountSite.StartAsync();
        var answer = await site.Portal.SendAsync(method, path, ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal((303, $"/account/sign-in?returnUrl={Uri.EscapeDataString(back)}"), ((int)answer.Status, answer.Header("Location")));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task Post_ByAStrangersScript_IsRefusedInWords()
    {
        await using var site = await AccountSite.StartAsync();
        var answer = await site.Portal.SendAsync(
            "POST", "/account/passkeys/options", ("Sec-Fetch-Site", "same-origin"), ("Accept", "application/json"));
        Assert.Equal(403, (int)answer.Status);
        Assert.Equal("""{"title":"You are signed out","text":"You are signed out. Reload the page and sign in again."}""", answer.Text);
    }
}
