using ImmigrationCareers.Browser.Tests.Browsers;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class KeyboardTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    /// <summary>More than any page has controls.</summary>
    private const int Patience = 1000;

    [Fact]
    public async Task SkipLink_IsFirstAndLeadsIntoTheText()
    {
        var page = await OpenAsync(Education);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Education}#main");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("main a").First).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Tab_ThroughAPage_ReachesEverythingInOrderAndShowsWhere(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(await page.EvaluateAsync<string[]>(Scripts.MarkReachable), await TabThroughAsync(page));
    }

    [Fact]
    public async Task Tab_ThroughASectionOnAPhone_ReachesEverythingInOrderAndShowsWhere()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ViewportSize = Phone });
        Assert.Equal(await page.EvaluateAsync<string[]>(Scripts.MarkReachable), await TabThroughAsync(page));
    }

    [Fact]
    public async Task Table_WiderThanAPhone_ScrollsByArrowKeys()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { ViewportSize = Phone });
        var table = page.Locator(".table").First;
        await table.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        // Not WaitForFunction: when it has to ask twice it evaluates text in the page, which the site's policy forbids.
        await table.EvaluateAsync("table => table.scrollLeft > 0 || new Promise(done => table.addEventListener('scroll', () => done(true), { once: true }))");
        Assert.True(await table.EvaluateAsync<double>("table => table.scrollLeft") > 0);
        await Expect(table).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(".toc", "Enter")]
    [InlineData(".toc", "Space")]
    [InlineData(".sections", "Enter")]
    [InlineData(".sections", "Space")]
    public async Task Disclosure_OnAPhone_OpensByKey(string name, string key)
    {
        var page = await OpenAsync(Education, new BrowserNewContextOptions { ViewportSize = Phone });
        await page.Locator($"{name} summary").FocusAsync();
        await Expect(page.Locator($"{name} ol")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(page.Locator($"{name} ol")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator($"{name} a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Navigation_OnAWideScreen_StandsOpen()
    {
        var page = await OpenAsync(Education);
        foreach (var name in new[] { ".toc", ".sections" })
        {
            await Expect(page.Locator($"{name} summary")).ToBeHiddenAsync();
            foreach (var link in await page.Locator($"{name} a").AllAsync())
                Assert.True(await link.EvaluateAsync<bool>("link => link.checkVisibility() && link.getBoundingClientRect().height > 20"));
        }

        await page.Locator(".toc a").Last.ClickAsync();
        await Expect(page.Locator("h2:target")).ToBeInViewportAsync();
    }

    private static async Task<List<string>> TabThroughAsync(IPage page)
    {
        var reached = new List<string>();
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Scripts.Focused) is not { } focused || reached.Contains(focused)) return reached;
            reached.Add(focused);
        }

        throw new InvalidOperationException($"The page does not end after {Patience} controls.");
    }
}
