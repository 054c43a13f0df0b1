using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class ContrastTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Text_InLightAndDark_StandsOut(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind));
        await Inspection.OpenDisclosuresAsync(page);
        await Inspection.HasTextThatStandsOutAsync(page);
    }

    [Theory]
    [InlineData("section")]
    [InlineData("print")]
    public async Task Text_OnPaperFromADarkScreen_StandsOut(string kind)
    {
        var page = await LookAsync(
            PageKind.Of(kind), media: new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Inspection.HasTextThatStandsOutAsync(page, "print");
    }

    /// <summary>The other tests rely on it: each of these is a fault in one scheme and none in the other.</summary>
    [Theory]
    [InlineData("h1", "color: light-dark(#b0b0b0, #ffffff)", "Light")]
    [InlineData("h1", "color: light-dark(#000000, #505050)", "Dark")]
    [InlineData("#mail", "color: light-dark(#000000, #505050)", "Dark")]
    [InlineData("h1", "color: light-dark(rgb(0 0 0 / 0.4), #ffffff)", "Light")]
    [InlineData("main", "background-color: light-dark(#ffffff, #909090)", "Dark")]
    [InlineData("main", "background-color: color-mix(in srgb, light-dark(#606060, #000000), transparent 10%)", "Light")]
    public async Task TextThatIsTooPale_InOneScheme_IsFoundThere(string element, string style, string scheme)
    {
        var page = await LookAsync(PageKind.Of("sign in"));
        await page.Locator("#mail").FillAsync("rosa@example.org");
        await page.Locator(element).EvaluateAsync("(element, style) => element.style.cssText = style", style);

        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Inspection.HasTextThatStandsOutAsync(page));

        Assert.Contains($", {scheme}: ", found.Message, StringComparison.Ordinal);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme == "Dark" ? ColorScheme.Light : ColorScheme.Dark });
        await Inspection.HasTextThatStandsOutAsync(page, "the other scheme");
    }

    [Fact]
    public async Task TextThatIsFaded_IsFound()
    {
        var page = await LookAsync(PageKind.Of("sign in"));
        await page.Locator("main").EvaluateAsync("main => main.style.opacity = 0.4");

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Inspection.HasTextThatStandsOutAsync(page, "faded"));
    }
}
