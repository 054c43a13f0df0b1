using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class AccessibilityTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_HasNoViolation(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.HasNoViolationAsync(page, "at a desk");
    }

    [Fact]
    public async Task Section_WithDisclosuresClosed_HasNoViolation()
    {
        var page = await LookAsync(PageKind.Of("section"), Phone);
        await Inspection.HasNoViolationAsync(page, "on a phone, disclosures closed");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("overview")]
    [InlineData("section")]
    public async Task Page_InForcedColors_HasNoViolation(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind), media: new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        Assert.True(await page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.HasNoViolationAsync(page, "forced colors");
        foreach (var button in await page.Locator(".button").AllAsync()) await Expect(button).ToHaveCSSAsync("border-top-style", "solid");
    }

    /// <summary>The other tests rely on it: of the page as a whole, of its parts, and of how they stand to each other.</summary>
    [Theory]
    [InlineData("page => page.removeAttribute('lang')", "html-has-lang")]
    [InlineData("page => page.querySelector('main').replaceWith(...page.querySelector('main').childNodes)", "landmark-one-main")]
    [InlineData("page => page.querySelector('label').remove()", "label")]
    [InlineData("page => page.querySelector('h1').remove()", "page-has-heading-one")]
    public async Task Violation_OfAnyKind_IsFound(string fault, string rule)
    {
        var page = await LookAsync(PageKind.Of("sign in"));
        await page.Locator("html").EvaluateAsync(fault);

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Inspection.HasNoViolationAsync(page, "with a fault"));

        Assert.Contains($"with a fault: {rule}", found.Message, StringComparison.Ordinal);
    }
}
