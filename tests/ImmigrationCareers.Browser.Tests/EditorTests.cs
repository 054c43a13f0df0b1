using System.Text.RegularExpressions;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>An editor has a page open beside the text. Each test has a file of its own and leaves it mended.</summary>
public sealed partial class EditorTests(BrowserProcess browser, EditorSite site) : BrowserTest(browser, site), IClassFixture<EditorSite>
{
    private const string Career = "careers/immigration-services-officer";
    private const string Culture = $"/{Career}/culture";

    [Fact]
    public async Task Save_OfAGoodText_IsSeenWithoutAKeyPressed()
    {
        var page = await WatchAsync("/careers/immigration-services-officer/skills");
        await ChangeAsync(page, $"{Career}/04-skills.md", text => text.Replace("\ntitle: ", "\ntitle: Changed ", StringComparison.Ordinal));
        await Expect(page.Locator("h1")).ToContainTextAsync("Changed ");
        await Expect(page.Locator(".diagnostics")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Save_OfABrokenText_KeepsThePageAndSaysWhere_UntilItIsMended()
    {
        const string File = $"{Career}/05-background-checks.md";
        var page = await WatchAsync("/careers/immigration-services-officer/background-checks");
        var title = await page.Locator("h1").InnerTextAsync();
        var good = Site.Content.Read(File);

        await ChangeAsync(page, File, text => TitleKey().Replace(text, "titel: ", 1));
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator(".diagnostics summary")).ToHaveTextAsync("1 diagnostic");
        await Expect(page.Locator(".diagnostics li")).ToContainTextAsync("05-background-checks.md(3,1): error GUIDE007");
        await Expect(page.Locator(".diagnostics li")).ToContainTextAsync("title");
        await Expect(page.Locator(".diagnostics li")).ToBeInViewportAsync();

        await ChangeAsync(page, File, _ => good);
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator(".diagnostics")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Save_OfABrokenText_IsShownOnEveryOtherPageToo()
    {
        const string File = $"{Career}/06-training.md";
        var page = await WatchAsync("/");
        var good = Site.Content.Read(File);
        await ChangeAsync(page, File, text => text + "\n\nA [link](no-such-section).\n");
        await Expect(page.Locator(".diagnostics li")).ToContainTextAsync("06-training.md");
        await Expect(page.Locator(".diagnostics li")).ToContainTextAsync("GUIDE021");
        await ChangeAsync(page, File, _ => good);
        await Expect(page.Locator(".diagnostics")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Save_BeforeThePageListens_IsSeenAllTheSame()
    {
        const string File = $"{Career}/07-culture.md";
        var visitor = await ArriveAsync();
        var mayListen = new TaskCompletionSource();
        await visitor.Context.RouteAsync("**/dev/changes", async route =>
        {
            await mayListen.Task;
            await route.ContinueAsync();
        });
        await visitor.GoAsync(Culture);
        Site.Content.Write(File, Site.Content.Read(File).Replace("\ntitle: ", "\ntitle: Changed ", StringComparison.Ordinal));
        var other = await WatchAsync(Culture);
        await Expect(other.Locator("h1")).ToContainTextAsync("Changed ");
        mayListen.SetResult();
        await Expect(visitor.Page.Locator("h1")).ToContainTextAsync("Changed ");
    }

    /// <summary>Opens a page and waits until it listens for changes.</summary>
    private async Task<IPage> WatchAsync(string path)
    {
        var visitor = await ArriveAsync();
        await visitor.Page.RunAndWaitForResponseAsync(() => visitor.GoAsync(path), "**/dev/changes");
        await Expect(visitor.Page.Locator(".diagnostics")).ToHaveCountAsync(0);
        return visitor.Page;
    }

    /// <summary>Saves a file and waits until the page, which nobody touches, has refreshed itself and listens again.</summary>
    private async Task ChangeAsync(IPage page, string file, Func<string, string> change)
    {
        var listening = page.WaitForResponseAsync("**/dev/changes");
        Site.Content.Write(file, change(Site.Content.Read(file)));
        await listening;
    }

    [GeneratedRegex("^title: ", RegexOptions.Multiline)]
    private static partial Regex TitleKey();
}
