using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class ReflowTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_OnNarrowPhone_DoesNotScrollSideways(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind), Phone);
        await AssertFitsAsync(page);
        foreach (var disclosure in await page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        await AssertFitsAsync(page);
    }

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_WithTextOfTwiceTheSize_FitsAndReads(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind));
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await AssertFitsAsync(page);
        await AssertHasRoomForLinesAsync(page);
    }

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_InABrowserSetToTextOfTwiceTheSize_FitsAndReads(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 32 } });
        Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        await AssertFitsAsync(page);
        await AssertHasRoomForLinesAsync(page);
    }

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Controls_OnPhoneAndDesk_AreLargeEnoughToHit(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.CanBeHitAsync(page);
    }

    /// <summary>The other tests rely on it.</summary>
    [Theory]
    [InlineData("(min-width: 1000px)", "1280 px")]
    [InlineData("(max-width: 1000px)", "320 px")]
    public async Task Control_ThatIsTooSmallAtOneSize_IsFoundThere(string size, string words)
    {
        var page = await LookAsync(PageKind.Of("sign in"));
        await page.EvaluateAsync(
            """
            size => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`@media ${size} {
                main button { height: 20px !important; min-height: 0 !important; padding: 0 !important }
              }`);
              document.adoptedStyleSheets.push(sheet);
            }
            """,
            size);

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Inspection.CanBeHitAsync(page));

        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    /// <summary>The other tests rely on it.</summary>
    [Fact]
    public async Task Table_ThatScrollsAndCannotBeFocused_IsFound()
    {
        var page = await LookAsync(PageKind.Of("section"));
        await page.Locator(".table").First.EvaluateAsync(
            "table => { table.removeAttribute('tabindex'); table.querySelectorAll('a').forEach(link => link.removeAttribute('href')); }");

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Inspection.CanBeHitAsync(page));

        Assert.Contains("scrolls without keys", found.Message, StringComparison.Ordinal);
    }

    /// <summary>A page can fit and yet break its words into letters.</summary>
    private static async Task AssertHasRoomForLinesAsync(IPage page) =>
        Assert.True(
            await page.Locator("h1").EvaluateAsync<bool>("title => title.clientWidth >= innerWidth / 2"),
            "The text is too narrow to read.");

    private static async Task AssertFitsAsync(IPage page) => Assert.Equal(0, await page.EvaluateAsync<int>(Scripts.SidewaysScroll));
}
