using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ImmigrationCareers.Browser.Tests.Browsers;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class AccessibilityTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_OnPhoneAndDeskInLightAndDark_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
        foreach (var size in new[] { Phone, Desk })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await AssertNoViolationAsync(page, $"{size.Width} px, {scheme}");
            }
        }
    }

    [Fact]
    public async Task Section_WithDisclosuresOpen_HasNoViolation()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { ViewportSize = Phone });
        foreach (var summary in await page.Locator("summary").AllAsync()) await summary.ClickAsync();
        await AssertNoViolationAsync(page, "disclosures open");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("overview")]
    [InlineData("section")]
    public async Task Page_InForcedColors_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        await AssertNoViolationAsync(page, "forced colors");
    }

    private static async Task AssertNoViolationAsync(IPage page, string circumstances)
    {
        var result = await page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        Expected.None(result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{circumstances}: {rule.Id} at {node.Target}: {node.Html} {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
    }
}
