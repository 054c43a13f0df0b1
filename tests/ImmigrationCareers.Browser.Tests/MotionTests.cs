using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class MotionTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private const string Moving = """
        () => [document.documentElement, ...document.body.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
        }).map(element => element.tagName)
        """;

    [Theory]
    [MemberData(nameof(PageKind.Names), MemberType = typeof(PageKind))]
    public async Task Page_ForWhoWantsNoMotion_DoesNotMove(string kind)
    {
        var page = await LookAsync(PageKind.Of(kind));
        Expected.None(await page.EvaluateAsync<string[]>(Moving));
    }

    [Fact]
    public async Task Page_ForEverybodyElse_ScrollsSmoothly()
    {
        var page = await OpenAsync(Education, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.NoPreference });
        Assert.Equal(["HTML"], await page.EvaluateAsync<string[]>(Moving));
    }
}
