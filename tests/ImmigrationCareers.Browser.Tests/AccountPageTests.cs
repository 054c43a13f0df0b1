using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>The pages that only somebody signed in sees, or somebody with a link from a mail; all of them in one visit.</summary>
public sealed class AccountPageTests(BrowserProcess browser, AccountSite site) : AccountTest(browser, site)
{
    private const string NewMail = "/account/mail/confirm?mail=new@example.org&token=x";

    public static IReadOnlyList<PageKind> Kinds { get; } =
    [
        new("account", "/account", "/Features/Accounts/Settings/Index.cshtml"),
        new("passkeys", "/account/passkeys", "/Features/Accounts/Passkeys/Passkeys.cshtml"),
        new("password", "/account/password", "/Features/Accounts/Settings/Password.cshtml"),
        new("mail", "/account/mail", "/Features/Accounts/Settings/Mail.cshtml"),
        new("new mail", NewMail, "/Features/Accounts/Settings/ConfirmMail.cshtml"),
        new("delete account", "/account/delete", "/Features/Accounts/Settings/Delete.cshtml"),
        new("merge", "/account/merge", "/Features/Accounts/SignIn/Merge.cshtml"),
        new("choose password", "", "/Features/Accounts/Shared/ChoosePassword.cshtml"),
    ];

    [Fact]
    public async Task Pages_HaveNoViolationFitAndStandOut()
    {
        var page = (await ArriveAsync()).Page;
        await TickAsGuestAsync(page);
        await RegisterAsync(page, "pages@example.org");
        await page.GotoAsync("/account/register");
        await page.Locator("#mail").FillAsync("somebody@example.org");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send me the link" }).ClickAsync();
        var link = await Site.TakeLinkAsync("somebody@example.org");

        foreach (var kind in Kinds)
        {
            await page.GotoAsync(kind.Path.Length == 0 ? link : kind.Path);
            Assert.Single(await page.Locator("h1").AllAsync());
            await Inspection.PassesAsync(page);
        }
    }

    [Fact]
    public async Task FormWithProblems_HasNoViolationAndSaysThemAtTheirFields()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#mail").FillAsync("rosa@example.org");
        await page.Locator("#password").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("don't match");
        await Expect(page.Locator("#mail")).ToHaveValueAsync("rosa@example.org");
        await Expect(page.Locator("#password")).ToHaveValueAsync("");
        await Expect(page).ToHaveTitleAsync("Error: Sign in · Immigration Careers");
        await Inspection.PassesAsync(page);
        Assert.Contains("400", Assert.Single(visitor.TakeProblems()), StringComparison.Ordinal);
    }
}
