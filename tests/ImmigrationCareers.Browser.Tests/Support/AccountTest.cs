using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(ImmigrationCareers.Browser.Tests.Sites.AccountSite))]

namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>What tests with accounts share.</summary>
public abstract class AccountTest(BrowserProcess browser, Sites.AccountSite site) : BrowserTest(browser, site)
{
    protected const string Password = "three unlike words";
    protected const string Plain = "[data-step='fixture-everything/plain-step']";
    protected const string Rich = "[data-step='fixture-everything/rich-step']";

    /// <summary>Ticks a step the way somebody without a script does; with one the box is enough.</summary>
    protected static async Task TickAsGuestAsync(IPage page, string step = Plain)
    {
        await page.GotoAsync(Everything);
        await page.Locator(step).CheckAsync();
        var save = page.Locator($"form:has({step}) button");
        if (await save.CountAsync() > 0)
        {
            await save.ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("#"));
        }
        else
        {
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Step done and saved");
        }

        await page.ReloadAsync();
        await Expect(page.Locator(step)).ToBeCheckedAsync();
    }

    /// <summary>Opens an account by its forms and the mail.</summary>
    protected async Task RegisterAsync(IPage page, string address)
    {
        await page.GotoAsync("/account/register");
        await page.Locator("#mail").FillAsync(address);
        await PressAsync(page, "Send me the link");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Check your email");
        await page.GotoAsync(await Site.TakeLinkAsync(address));
        await page.Locator("#password").FillAsync(Password);
        await PressAsync(page, "Create the account");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/confirm"));
    }

    protected static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#mail").FillAsync(address);
        await page.Locator("#password").FillAsync(Password);
        await PressAsync(page, "Sign in");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/account/sign-in"));
    }

    protected static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
}
