using System.Globalization;
using ImmigrationCareers.Browser.Tests.Browsers;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class ReflowTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_OnNarrowPhone_DoesNotScrollSideways(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ViewportSize = Phone });
        await AssertFitsAsync(page);
        foreach (var disclosure in await page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        await AssertFitsAsync(page);
    }

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_WithTextOfTwiceTheSize_FitsAndReads(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
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
        var page = await OpenAsync(PageKind.Of(kind));
        foreach (var size in new[] { Phone, Desk })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            var answer = await page.EvaluateAsync<string[]>(Scripts.SmallTargets);
            Assert.True(int.Parse(answer[0], CultureInfo.InvariantCulture) > 8, $"Only {answer[0]} controls were looked at.");
            Expected.None(answer[1..].Select(target => $"{size.Width} px: {target}"));
        }
    }

    /// <summary>A page can fit and yet break its words into letters.</summary>
    private static async Task AssertHasRoomForLinesAsync(IPage page) =>
        Assert.True(await page.Locator("h1").EvaluateAsync<bool>("title => title.clientWidth >= innerWidth / 2"), "The text is too narrow to read.");

    private static async Task AssertFitsAsync(IPage page) => Assert.Equal(0, await page.EvaluateAsync<int>(Scripts.SidewaysScroll));
}
