using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>The clipboard belongs to the whole browser; no other class uses it, and tests of one class follow each other.</summary>
public sealed class CopyLinkTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private static BrowserNewContextOptions WithClipboard => new() { Permissions = ["clipboard-read", "clipboard-write"] };

    [Theory]
    [InlineData(".actions [data-permalink]", "/go/iso-education")]
    [InlineData(".heading:has(#grades) [data-permalink]", "/go/iso-education/grades")]
    public async Task Control_Clicked_CopiesThePermanentAddressAndSaysSo(string control, string link)
    {
        var page = await OpenAsync(Education, WithClipboard);
        await page.Locator(control).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Link copied: {Site.Origin}{link}");
        Assert.Equal(Site.Origin + link, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Expect(page).ToHaveURLAsync(Site.Origin + Education);
    }

    [Fact]
    public async Task Control_PressedByKey_CopiesAndKeepsTheFocus()
    {
        var page = await OpenAsync(Education, WithClipboard);
        await page.Locator(".actions [data-permalink]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Link copied");
        await Expect(page.Locator(".actions [data-permalink]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Announcement_WasThereBeforeItsText_AndGoesAway()
    {
        var page = await OpenAsync(Education, WithClipboard);
        var status = page.Locator("[role=status]");
        await Expect(status).ToBeAttachedAsync();
        await Expect(status).ToBeEmptyAsync();
        await page.Clock.InstallAsync();
        await page.Locator(".actions [data-permalink]").ClickAsync();
        await Expect(status).ToBeVisibleAsync();
        await page.Clock.RunForAsync(5000);
        await Expect(status).ToBeEmptyAsync();
        await Expect(status).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Control_WhereTheClipboardIsRefused_FollowsTheLink()
    {
        var page = await OpenAsync(Education);
        await page.EvaluateAsync(
            "void (navigator.clipboard.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')))");
        await page.Locator(".heading:has(#grades) [data-permalink]").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Education}#grades");
        await Expect(page.Locator("#grades")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Control_WhereThereIsNoClipboard_FollowsTheLink()
    {
        var visitor = await ArriveAsync();
        await visitor.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await visitor.GoAsync(Education);
        await visitor.Page.Locator(".heading:has(#grades) [data-permalink]").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync($"{Site.Origin}{Education}#grades");
    }

    [Fact]
    public async Task Control_ClickedWithCtrl_OpensTheLinkInAnotherTab()
    {
        var visitor = await ArriveAsync(WithClipboard);
        await visitor.GoAsync(Education);
        var tab = await visitor.Context.RunAndWaitForPageAsync(() => visitor.Page.Locator(".heading:has(#grades) [data-permalink]")
            .ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.ControlOrMeta] }));
        await Expect(tab).ToHaveURLAsync($"{Site.Origin}{Education}#grades");
        await Expect(visitor.Page).ToHaveURLAsync(Site.Origin + Education);
        await Expect(visitor.Page.Locator("[role=status]")).ToBeEmptyAsync();
    }
}
