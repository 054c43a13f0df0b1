using System.Text;
using System.Text.RegularExpressions;
using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed partial class PrintTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private const string OnScreenOnly =
        "nav:not(.toc-print), .site-header, .site-footer, .actions, .skip, .toast, .permalink, .screen-only";
    private const string Black = "rgb(0, 0, 0)";
    private const string White = "rgb(255, 255, 255)";

    [Theory]
    [InlineData("section")]
    [InlineData("print")]
    [InlineData("overview")]
    public async Task Paper_FromADarkScreen_IsBlackOnWhiteWithoutNavigation(string kind)
    {
        var page = await PutOnPaperAsync(kind);
        await Expect(page.Locator("body")).ToHaveCSSAsync("color", Black);
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", White);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".prose p").First).ToHaveCSSAsync("color", Black);
        var hidden = page.Locator(OnScreenOnly);
        Assert.True(await hidden.CountAsync() > 4);
        foreach (var part in await hidden.AllAsync()) await Expect(part).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("section")]
    [InlineData("print")]
    public async Task LinksOnPaper_ThatLeaveTheSite_NameTheirTargets(string kind)
    {
        var page = await PutOnPaperAsync(kind);
        var answer = await page.Locator(".prose a[href^='http'], .sources a[href^='http']").EvaluateAllAsync<string[]>(
            """
            links => ['' + links.length, ...links
              .filter(link => getComputedStyle(link, '::after').content !== `" (" "${link.getAttribute('href')}" ")"`
                && getComputedStyle(link, '::after').content !== `" (${link.getAttribute('href')})"`)
              .map(link => link.getAttribute('href') + ' has ' + getComputedStyle(link, '::after').content)]
            """);
        Assert.NotEqual("0", answer[0]);
        Expected.None(answer[1..]);
    }

    [Theory]
    [InlineData("section")]
    [InlineData("print")]
    public async Task StepsOnPaper_HaveEmptyBoxesToTick(string kind)
    {
        var page = await PutOnPaperAsync(kind);
        var boxes = await page.Locator(".step input[type=checkbox]").AllAsync();
        Assert.NotEmpty(boxes);
        foreach (var box in boxes.Take(12))
        {
            await Expect(box).ToBeVisibleAsync();
            await Expect(box).Not.ToBeCheckedAsync();
            await Expect(box).ToHaveCSSAsync("border-top-style", "solid");
            await Expect(box).ToHaveCSSAsync("border-top-color", Black);
            await Expect(box).ToHaveCSSAsync("background-color", White);
        }
    }

    [Fact]
    public async Task PrintPage_AsPdf_HasAReasonableNumberOfSheets()
    {
        var page = await OpenAsync("/careers/immigration-services-officer/print");
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { Format = "A4" }));
        Assert.InRange(Sheet().Count(pdf), 11, 59);
    }

    [Fact]
    public async Task TablesOnPaper_AreNotCutOff()
    {
        var page = await PutOnPaperAsync("print");
        await page.SetViewportSizeAsync(680, 900);
        Assert.Equal("visible", await page.Locator(".table").First.EvaluateAsync<string>("table => getComputedStyle(table).overflowX"));
        await Expect(page.Locator(".qr")).ToBeVisibleAsync();
    }

    private Task<IPage> PutOnPaperAsync(string kind) =>
        LookAsync(PageKind.Of(kind), media: new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
