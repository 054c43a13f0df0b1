using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class KeyboardTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
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
        var page = await LookAsync(PageKind.Of(kind));
        await AssertTabReachesEverythingAsync(page);
    }

    [Fact]
    public async Task Tab_ThroughASectionOnAPhone_ReachesEverythingInOrderAndShowsWhere()
    {
        var page = await LookAsync(PageKind.Of("section"), Phone);
        await AssertTabReachesEverythingAsync(page);
    }

    [Fact]
    public async Task Table_WiderThanAPhone_ScrollsByArrowKeys()
    {
        var page = await LookAsync(PageKind.Of("section"), Phone);
        var table = page.Locator(".table").First;
        await table.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        // Not WaitForFunction: when it has to ask twice it evaluates text in the page, which the site's policy forbids.
        await table.EvaluateAsync(
            "table => table.scrollLeft > 0 || new Promise(done => table.addEventListener('scroll', () => done(true), { once: true }))");
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

    /// <summary>The other tests rely on it.</summary>
    [Theory]
    [InlineData("main => main.append(Object.assign(document.createElement('div'), { contentEditable: true, textContent: 'Write' }))", "")]
    [InlineData("main => main.querySelector('#mail').tabIndex = 5", "")]
    [InlineData("main => main.querySelector('#mail').style.outline = 'none'", "has no outline")]
    [InlineData("main => main.querySelector('#mail').style.cssText = 'position: fixed; left: -9000px'", "is out of view")]
    public async Task Tab_WhereSomethingIsWrong_FindsIt(string fault, string words)
    {
        var page = await LookAsync(PageKind.Of("sign in"));
        await page.Locator("main").EvaluateAsync(fault);
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => AssertTabReachesEverythingAsync(page));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    /// <summary>One key more than there are controls leaves the page; the one after that notes what the last one did.</summary>
    private static async Task AssertTabReachesEverythingAsync(IPage page)
    {
        var reachable = await page.EvaluateAsync<string[]>(Scripts.MarkReachable);
        await page.EvaluateAsync(Scripts.RecordFocus);
        await Task.WhenAll(Enumerable.Range(0, reachable.Length + 2).Select(_ => page.Keyboard.PressAsync("Tab")));
        Expected.Same(reachable, await page.EvaluateAsync<string[]>(Scripts.Reached));
    }
}
