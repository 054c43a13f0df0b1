using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>
/// What every page has to be, whatever it shows. axe looks once, at a desk in the light: what differs on a phone or in the
/// dark (sizes, scrolling, colours) is measured here in a fraction of the time, and more strictly.
/// </summary>
internal static class Inspection
{
    /// <summary>WCAG's enhanced contrast, which the guide keeps for every text.</summary>
    private const double Contrast = 7;

    /// <summary>All rules of axe but the two whose subjects are measured here.</summary>
    public static AxeRunOptions Rules { get; } = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new()
        {
            ["color-contrast"] = new RuleOptions { Enabled = false },
            ["target-size"] = new RuleOptions { Enabled = false },
        },
    };

    private static ViewportSize[] Sizes => [BrowserTest.Phone, BrowserTest.Desk];

    /// <summary>
    /// On a wide screen disclosures stand open by style alone. A script does not know that; it is to see what people see.
    /// </summary>
    public static async Task OpenDisclosuresAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>Everything below, with axe looking at a part of the page where the whole would take minutes.</summary>
    public static async Task PassesAsync(IPage page, string part = "html")
    {
        // The text of a page that a form leads to can be there some time before its style sheet.
        // Asked of the page itself: an event that comes just now can be missed.
        await page.EvaluateAsync(Scripts.Loaded);
        await OpenDisclosuresAsync(page);
        await HasNoViolationAsync(page, page.Url, part);
        await HasTextThatStandsOutAsync(page);
        await CanBeHitAsync(page);
        foreach (var size in Sizes)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            Assert.Equal((page.Url, size.Width, 0), (page.Url, size.Width, await page.EvaluateAsync<int>(Scripts.SidewaysScroll)));
        }
    }

    public static async Task HasNoViolationAsync(IPage page, string circumstances, string part = "html")
    {
        // No page has a frame. The way that allows for frames of other sites takes twice as long: it opens a second page to
        // gather what they say.
        Assert.Single(page.Frames);
#pragma warning disable CS0618
        var result = await page.Locator(part).RunAxeLegacy(Rules);
#pragma warning restore CS0618
        Assert.NotEmpty(result.Passes);
        Expected.None(result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{circumstances}: {rule.Id} at {node.Target}: {node.Html} {ReasonsOf(node)}")));
    }

    /// <summary>Text has contrast in the light and in the dark.</summary>
    public static async Task HasTextThatStandsOutAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await HasTextThatStandsOutAsync(page, scheme.ToString());
        }
    }

    /// <summary>Text has contrast as the page is shown now.</summary>
    public static async Task HasTextThatStandsOutAsync(IPage page, string circumstances)
    {
        var answer = await page.EvaluateAsync<string[]>(Scripts.TextOfLowContrast, Contrast);
        AssertLooked(answer, 12, "pieces of text");
        Expected.None(answer[1..].Select(failure => $"{page.Url}, {circumstances}: {failure}"));
    }

    /// <summary>On a phone and at a desk controls are large enough, and what scrolls sideways can be reached by keys.</summary>
    public static async Task CanBeHitAsync(IPage page)
    {
        foreach (var size in Sizes)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            var answer = await page.EvaluateAsync<string[]>(Scripts.SmallTargets);
            AssertLooked(answer, 8, "controls");
            Expected.None(answer[1..].Select(target => $"{page.Url}, {size.Width} px: {target}"));
            var unreachable = await page.EvaluateAsync<string[]>(Scripts.ScrollsWithoutKeys);
            Expected.None(unreachable.Select(part => $"{page.Url}, {size.Width} px: {part}"));
        }
    }

    private static string ReasonsOf(AxeResultNode node) =>
        string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));

    /// <summary>A check that looked at nothing finds nothing.</summary>
    private static void AssertLooked(string[] answer, int more, string what) =>
        Assert.True(int.Parse(answer[0], CultureInfo.InvariantCulture) > more, $"Only {answer[0]} {what} were looked at.");
}
