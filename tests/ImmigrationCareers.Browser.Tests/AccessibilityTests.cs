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

    /// <summary>Here the colours are the system's; axe reads those of the style sheet, which nobody sees.</summary>
    private static readonly AxeRunOptions InForcedColors = new()
    {
        ResultTypes = Rules.ResultTypes,
        RunOnly = Rules.RunOnly,
        Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = false } },
    };

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_OnPhoneAndDeskInLightAndDark_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
        await OpenDisclosuresAsync(page);
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
    public async Task Section_WithDisclosuresClosed_HasNoViolation()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { ViewportSize = Phone });
        await AssertNoViolationAsync(page, "disclosures closed");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("overview")]
    [InlineData("section")]
    public async Task Page_InForcedColors_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        await OpenDisclosuresAsync(page);
        await AssertNoViolationAsync(page, "forced colors", InForcedColors);
        foreach (var button in await page.Locator(".button").AllAsync()) await Expect(button).ToHaveCSSAsync("border-top-style", "solid");
    }

    /// <summary>On a wide screen disclosures stand open by style alone, which axe does not know; it is to see what people see.</summary>
    private static async Task OpenDisclosuresAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    private static async Task AssertNoViolationAsync(IPage page, string circumstances, AxeRunOptions? rules = null)
    {
        var result = await page.RunAxe(rules ?? Rules);
        Assert.NotEmpty(result.Passes);
        Expected.None(result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{circumstances}: {rule.Id} at {node.Target}: {node.Html} {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
    }
}
