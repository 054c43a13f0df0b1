using System.Globalization;
using ImmigrationCareers.Browser.Tests.Browsers;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class ContrastTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    /// <summary>WCAG's enhanced contrast, which the guide keeps for every text.</summary>
    private const double Minimum = 7;

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Text_InLightAndDark_StandsOut(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await AssertStandsOutAsync(page, scheme.ToString());
        }
    }

    [Theory]
    [InlineData("section")]
    [InlineData("print")]
    public async Task Text_OnPaperFromADarkScreen_StandsOut(string kind)
    {
        var page = await OpenAsync(PageKind.Of(kind), new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await AssertStandsOutAsync(page, "print");
    }

    private static async Task AssertStandsOutAsync(IPage page, string circumstances)
    {
        var answer = await page.EvaluateAsync<string[]>(Scripts.TextOfLowContrast, Minimum);
        Assert.True(int.Parse(answer[0], CultureInfo.InvariantCulture) > 12, $"Only {answer[0]} pieces of text were looked at.");
        Expected.None(answer[1..].Select(failure => $"{circumstances}: {failure}"));
    }
}
