using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>A plan moves between devices, with and without a script. Each device is a browser of its own.</summary>
public sealed class AccountTests(BrowserProcess browser, AccountSite site) : AccountTest(browser, site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondDevice_ThatAgrees_MakesBothPlansOne(bool script)
    {
        var address = $"agrees-{script}@example.org";
        var (phone, library) = await ArriveOnTwoDevicesAsync(address, script);
        await PressAsync(library, "It is mine: add it to my account");

        await Expect(library).ToHaveURLAsync(Site.Origin + "/plan");
        await Expect(library.GetByText("Signed in as")).ToContainTextAsync(address);
        foreach (var device in new[] { phone, library })
        {
            await device.GotoAsync(Everything);
            await Expect(device.Locator(Plain)).ToBeCheckedAsync();
            await Expect(device.Locator(Rich)).ToBeCheckedAsync();
        }

        await library.GotoAsync("/plan");
        await PressAsync(library, "Sign out");
        await library.GotoAsync(Everything);
        await Expect(library.Locator(Rich)).Not.ToBeCheckedAsync();
        Assert.Empty(await library.Context.CookiesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondDevice_ThatDeclines_ChangesNeitherPlan(bool script)
    {
        var (phone, library) = await ArriveOnTwoDevicesAsync($"declines-{script}@example.org", script);
        await PressAsync(library, "Leave it on this device");

        foreach (var device in new[] { phone, library })
        {
            await device.GotoAsync(Everything);
            await Expect(device.Locator(Plain)).ToBeCheckedAsync();
            await Expect(device.Locator(Rich)).Not.ToBeCheckedAsync();
        }

        await library.GotoAsync("/plan");
        await PressAsync(library, "Sign out");
        await library.GotoAsync(Everything);
        await Expect(library.Locator(Plain)).Not.ToBeCheckedAsync();
        await Expect(library.Locator(Rich)).ToBeCheckedAsync();
    }

    /// <summary>
    /// A phone with an account and one step done, and a library's computer, signed in, where another step was done before.
    /// </summary>
    private async Task<(IPage Phone, IPage Library)> ArriveOnTwoDevicesAsync(string address, bool script)
    {
        var phone = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script, ViewportSize = Phone })).Page;
        await RegisterAsync(phone, address);
        await Expect(phone).ToHaveURLAsync(Site.Origin + "/plan");
        await TickAsGuestAsync(phone);

        var library = (await ArriveAsync(new BrowserNewContextOptions { JavaScriptEnabled = script })).Page;
        await TickAsGuestAsync(library, Rich);
        await SignInAsync(library, address);
        await Expect(library.Locator("h1")).ToHaveTextAsync("There is a plan on this device");
        await Expect(library.Locator("main")).ToContainTextAsync("In it: 1 step done.");
        return (phone, library);
    }
}
