using Deque.AxeCore.Commons;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class AccessibilityTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    /// <summary>Here the colours are the system's; axe reads those of the style sheet, which nobody sees.</summary>
    private static readonly AxeRunOptions InForcedColors = new()
    {
        ResultTypes = Inspection.Rules.ResultTypes,
        RunOnly = Inspection.Rules.RunOnly,
        Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = false } },
    };

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.HasNoViolationAsync(page, "at a desk");
    }

    [Fact]
    public async Task Section_WithDisclosuresClosed_HasNoViolation()
    {
        var page = await OpenAsync(Everything, new BrowserNewContextOptions { ViewportSize = Phone });
        await Inspection.HasNoViolationAsync(page, "on a phone, disclosures closed");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("overview")]
    [InlineData("section")]
    public async Task Page_InForcedColors_HasNoViolation(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.HasNoViolationAsync(page, "forced colors", InForcedColors);
        foreach (var button in await page.Locator(".button").AllAsync()) await Expect(button).ToHaveCSSAsync("border-top-style", "solid");
    }
}
