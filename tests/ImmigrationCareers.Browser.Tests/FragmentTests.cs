using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests;

public sealed class FragmentTests(BrowserProcess browser, PublicSite site) : BrowserTest(browser, site)
{
    [Theory]
    [InlineData("/go/iso-education/grades", Education + "#grades", "#grades")]
    [InlineData("/go/fixture-everything/second-part", Everything + "#second-part", "#second-part")]
    [InlineData("/go/fixture-everything/former-heading", Everything + "#second-part", "#second-part")]
    [InlineData("/go/fixture-everything/former-part", Everything, "h1")]
    public async Task PermanentLink_ToAHeading_ShowsIt(string link, string address, string place)
    {
        var page = await OpenAsync(link);
        await Expect(page).ToHaveURLAsync(Site.Origin + address);
        await Expect(page.Locator(place)).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Address_WithAFormerHeading_ShowsTheHeadingOfNow(bool javaScript)
    {
        var page = await OpenAsync(
            $"{Everything}#former-heading", new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = Phone });
        await Expect(page.Locator("#second-part")).ToBeInViewportAsync();
        await Expect(page.Locator("h1")).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task PrintLink_OfASection_ShowsTheSectionOnThePrintPage()
    {
        var page = await OpenAsync(Everything);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Print", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Site.Origin}/careers/immigration-case-officer/print#fixture-everything");
        await Expect(page.Locator("#fixture-everything")).ToBeInViewportAsync();
    }
}
