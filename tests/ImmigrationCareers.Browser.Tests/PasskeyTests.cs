using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>Passkeys with the authenticator that Chromium pretends to have.</summary>
public sealed class PasskeyTests(BrowserProcess browser, AccountSite site) : AccountTest(browser, site)
{
    [Fact]
    public async Task Passkey_IsMadeNamedUsedAndRemoved()
    {
        const string address = "passkey@example.org";
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await PlugInAsync(page);
        await RegisterAsync(page, address);
        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByText("Adding a passkey needs JavaScript")).ToBeHiddenAsync();
        await page.Locator("#passkey_name").FillAsync("My phone");
        await page.Locator("#current").FillAsync("not the password");
        await PressAsync(page, "Add a passkey");
        await Expect(page.Locator("form[data-passkey] [role=status]")).ToContainTextAsync("That is not your password.");
        await page.Locator("#current").FillAsync(Password);
        await PressAsync(page, "Add a passkey");
        await Expect(page.GetByLabel("Name of the passkey “My phone”")).ToHaveValueAsync("My phone");

        await page.GetByLabel("Name of the passkey “My phone”").FillAsync("My desk");
        await PressAsync(page, "Rename “My phone”");
        await Expect(page.GetByLabel("Name of the passkey “My desk”")).ToHaveValueAsync("My desk");

        await page.GotoAsync("/account");
        await PressAsync(page, "Sign out on this device");
        await page.GotoAsync("/account/sign-in?returnUrl=/account");
        await page.Locator("#keep").CheckAsync();
        await PressAsync(page, "Sign in with a passkey");
        await Expect(page).ToHaveURLAsync(Site.Origin + "/account");
        await Expect(page.Locator(".lead")).ToHaveTextAsync(address);
        var cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.Equal(("portal-account", true), (cookie.Name, cookie.Expires > 0));

        await page.GotoAsync("/account/passkeys");
        await PressAsync(page, "Remove “My desk”");
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
        await page.GotoAsync("/account");
        await PressAsync(page, "Sign out on this device");
        await page.GotoAsync("/account/sign-in");
        await PressAsync(page, "Sign in with a passkey");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That passkey is not known here");
        Assert.Equal(2, visitor.TakeProblems().Count(problem => problem.Contains("400", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Passkeys_AreRemovedWhenThePasswordIsReset()
    {
        const string address = "lost@example.org";
        var page = (await ArriveAsync()).Page;
        await PlugInAsync(page);
        await RegisterAsync(page, address);
        await page.GotoAsync("/account/passkeys");
        await page.Locator("#current").FillAsync(Password);
        await PressAsync(page, "Add a passkey");
        await Expect(page.Locator(".settings li")).ToHaveCountAsync(1);
        await Site.TakeLinkAsync(address);

        await page.GotoAsync("/account/reset");
        await page.Locator("#mail").FillAsync(address);
        await PressAsync(page, "Send me the link");
        await page.GotoAsync(await Site.TakeLinkAsync(address));
        await page.Locator("#password").FillAsync("another unlike password");
        await PressAsync(page, "Save the password");
        await Expect(page).ToHaveURLAsync(Site.Origin + "/plan");
        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByText("You have none yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Passkey_ForADeviceThatHasOne_IsNotMadeTwice()
    {
        var page = (await ArriveAsync()).Page;
        await PlugInAsync(page);
        await RegisterAsync(page, "twice@example.org");
        await page.GotoAsync("/account/passkeys");
        await page.Locator("#current").FillAsync(Password);
        await PressAsync(page, "Add a passkey");
        await Expect(page.GetByLabel("Name of the passkey “Passkey”")).ToBeVisibleAsync();
        await page.Locator("#current").FillAsync(Password);
        await PressAsync(page, "Add a passkey");
        await Expect(page.Locator("form[data-passkey] [role=status]")).ToHaveTextAsync(
            "This device has a passkey for your account already.");
        await Expect(page.Locator(".settings li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task SignIn_OnADeviceWithoutAPasskey_SaysSoAndThePasswordWorks()
    {
        const string address = "elsewhere@example.org";
        await RegisterAsync((await ArriveAsync()).Page, address);
        var page = (await ArriveAsync()).Page;
        await PlugInAsync(page);
        await page.GotoAsync("/account/sign-in");
        await PressAsync(page, "Sign in with a passkey");
        await Expect(page.Locator("form[data-passkey] [role=status]")).ToHaveTextAsync(
            "No passkey was used. Try again, or use your password.");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in with a passkey" })).ToBeEnabledAsync();

        await page.Locator("#mail").FillAsync(address);
        await page.Locator("#password").FillAsync(Password);
        await PressAsync(page, "Sign in");
        await Expect(page).ToHaveURLAsync(Site.Origin + "/plan");
    }

    [Fact]
    public async Task WithoutJavaScript_PasskeysStayHiddenAndThePasswordWorks()
    {
        var page = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = false })).Page;
        await RegisterAsync(page, "plain@example.org");
        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByText("Adding a passkey needs JavaScript")).ToBeVisibleAsync();
        await Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
        await page.GotoAsync("/account");
        await PressAsync(page, "Sign out on this device");
        await SignInAsync(page, "plain@example.org");
        await Expect(page).ToHaveURLAsync(Site.Origin + "/plan");
    }

    private static async Task PlugInAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
