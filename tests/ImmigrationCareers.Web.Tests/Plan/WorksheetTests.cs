namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class WorksheetTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    /// <summary>A browser sends only named fields of forms; the worksheet has neither names nor forms.</summary>
    [Fact]
    public async Task Worksheet_HasNothingThatABrowserCouldSend()
    {
        var page = (await Site.Arrive().GetAsync("/plan/worksheet")).Html;

        Assert.True(page.QuerySelectorAll("[data-keep]").Length > 20);
        Assert.Empty(page.QuerySelectorAll("main form, main [name], main [formaction]"));
        Assert.Equal(
            page.QuerySelectorAll("[data-keep]").Length,
            page.QuerySelectorAll("[data-keep]").Select(field => field.GetAttribute("data-keep")).Distinct().Count());
    }

    /// <summary>The parts are the editors'.</summary>
    [Fact]
    public async Task Worksheet_OfAGuideWithPartsOfItsOwn_HasThose()
    {
        await using var site = await PlanSite.StartAsync();
        await site.ChangeContentAsync(content => content.Write(
            "worksheet.yml", "- { id: pets, title: Your pets, hint: \"Name, kind.\", papers: [Licenses], lines: 2 }\n"));

        var page = (await site.Arrive().GetAsync("/plan/worksheet")).Html;

        Assert.Equal(
            ["pets-paper-0", "pets-line-1", "pets-line-2"],
            page.QuerySelectorAll("[data-keep]").Select(field => field.GetAttribute("data-keep")));
        Assert.Equal("Your pets", page.QuerySelector("#worksheet_pets")!.TextContent);
    }

    [Fact]
    public async Task WorksheetScript_TalksToNobody()
    {
        var page = (await Site.Arrive().GetAsync("/plan/worksheet")).Html;

        var source = Assert.Single(page.QuerySelectorAll("script[src*='worksheet']")).GetAttribute("src")!;
        var script = (await Site.Portal.GetAsync(source)).Text;

        Assert.Contains("localStorage", script, StringComparison.Ordinal);
        Assert.All(
            ["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "import", "EventSource"],
            word => Assert.DoesNotContain(word, script, StringComparison.Ordinal));
    }
}
