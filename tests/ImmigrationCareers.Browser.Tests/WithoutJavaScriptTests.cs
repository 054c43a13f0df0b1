using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class WithoutJavaScriptTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    private static BrowserNewContextOptions NoScript => new() { JavaScriptEnabled = false };

    [Fact]
    public async Task Guide_WithoutJavaScript_IsReadFromFrontPageToLastSection()
    {
        var page = await OpenAsync("/", NoScript);
        await page.Locator(".card a.button").First.ClickAsync();
        var read = 1;
        for (; await page.Locator("a[rel=next]").CountAsync() > 0; read++)
        {
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Expect(page.Locator("article .prose")).Not.ToBeEmptyAsync();
            var title = await page.Locator("a[rel=next]").EvaluateAsync<string>("link => link.lastChild.data");
            await page.Locator("a[rel=next]").ClickAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        }

        await Expect(page.Locator(".eyebrow").First).ToHaveTextAsync($"{read} of {read}");
        Assert.True(read > 5, $"Only {read} sections were read.");
    }

    [Fact]
    public async Task Section_WithoutJavaScript_CanBeReadAndLeft()
    {
        var page = await OpenAsync(Education, NoScript);
        foreach (var block in await page.Locator(".prose > *").AllAsync()) await Expect(block).ToBeVisibleAsync();
        var links = await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        var own = links.Where(link => link.StartsWith(Site.Origin, StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(own.Count > 30, $"Only {own.Count} links were followed.");
        foreach (var link in own)
        {
            var answer = await page.APIRequest.GetAsync(link);
            Assert.True(answer.Status == 200, $"{link} answered {answer.Status}.");
        }
    }

    [Fact]
    public async Task LinksWithinASection_WithoutJavaScript_HaveTheirTargets()
    {
        var page = await OpenAsync(Everything, NoScript);
        var lost = await page.Locator("a[href^='#']").EvaluateAllAsync<string[]>(
            "links => ['' + links.length, ...links.map(link => link.hash).filter(hash => !document.getElementById(hash.slice(1)))]");
        Assert.True(int.Parse(lost[0], System.Globalization.CultureInfo.InvariantCulture) > 8, $"Only {lost[0]} links were looked at.");
        Expected.None(lost[1..]);
    }

    [Fact]
    public async Task PermanentLink_WithoutJavaScript_LeadsToItsHeading()
    {
        var page = await OpenAsync(Education, NoScript);
        await Expect(page.Locator(".toast")).ToHaveCountAsync(0);
        var headings = await page.Locator(".prose .heading").CountAsync();
        Assert.True(headings > 4, $"Only {headings} headings have a permanent link.");
        for (var i = 0; i < headings; i++)
        {
            var heading = page.Locator(".prose .heading").Nth(i);
            var id = await heading.Locator("h2, h3, h4").GetAttributeAsync("id");
            await Expect(heading.Locator(".permalink")).ToHaveAttributeAsync("href", $"/go/iso-education/{id}");
            await heading.Locator(".permalink").ClickAsync();
            await Expect(page).ToHaveURLAsync($"{Site.Origin}{Education}#{id}");
            await Expect(page.Locator($"#{id}")).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task Words_OfAStepWithoutJavaScript_TickItAndItsLinksLeadOn()
    {
        var page = await OpenAsync(Everything, NoScript);
        var step = page.Locator("#rich-step");
        await step.GetByText("weight").ClickAsync();
        await Expect(step.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();

        await step.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}{Education}#grades");
    }

    [Fact]
    public async Task Disclosures_OnPhoneWithoutJavaScript_Open()
    {
        var page = await OpenAsync(Education, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = Phone });
        foreach (var name in new[] { ".toc", ".sections" })
        {
            var links = page.Locator($"{name} ol");
            await Expect(links).ToBeHiddenAsync();
            await page.Locator($"{name} summary").ClickAsync();
            await Expect(links).ToBeVisibleAsync();
        }
    }
}
