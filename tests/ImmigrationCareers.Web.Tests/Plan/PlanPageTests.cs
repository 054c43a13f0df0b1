namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class PlanPageTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Fact]
    public async Task Plan_OfNobody_SaysHowToBegin()
    {
        var page = await Site.Arrive().SeeAsync("/plan");

        Assert.Contains("Your plan is empty", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([PlanSite.Role, "/careers/helper/role"], page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("form:not([action='/plan/import']), [data-progress]"));
    }

    [Fact]
    public async Task Plan_NamesTheNextThreeSteps()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        Assert.Equal(["officer-role/ask", "officer-education/order", "officer-education/list"], await NextAsync(guest));

        await guest.TickAsync("officer-education/order", returnUrl: "/plan");

        Assert.Equal(["officer-role/ask", "officer-education/list"], await NextAsync(guest));
    }

    [Fact]
    public async Task Continue_AfterATick_LeadsToItsSection()
    {
        var guest = Site.Arrive();
        await guest.TickAsync("officer-education/order");

        Assert.Equal(PlanSite.Education, await ContinueAsync(guest));
    }

    [Fact]
    public async Task Continue_AfterASectionWasRead_LeadsToTheNextUnread()
    {
        var guest = Site.Arrive();
        await guest.MarkReadAsync("officer-education");
        Assert.Equal("/careers/officer/skills", await ContinueAsync(guest));

        await guest.MarkReadAsync("officer-role");
        Assert.Equal("/careers/officer/skills", await ContinueAsync(guest));

        await guest.MarkReadAsync("officer-skills");
        Assert.Null(await ContinueAsync(guest));
    }

    [Fact]
    public async Task Plan_WithOnlyADate_CanStillBeExportedAndDeleted()
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("helper", "2026-12-01");

        var page = await guest.SeeAsync("/plan");

        Assert.NotNull(page.QuerySelector("#start_helper"));
        Assert.NotNull(page.QuerySelector("a[href='/plan/export']"));
        Assert.NotNull(page.QuerySelector("form[action='/plan/delete']"));
    }

    [Fact]
    public async Task RetiredSection_IsKeptByItsTitle()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.TickAsync("officer-education/order");
        await guest.BookmarkAsync("officer-education");
        await guest.WriteAsync("officer-education", "Mine");

        await site.ChangeContentAsync(content => content.Delete(ContentFiles.OfficerEducation));

        var page = await guest.SeeAsync("/plan");
        Assert.Equal(
            ["Degrees of an officer"],
            page.QuerySelectorAll("section[aria-labelledby=plan_retired] li").Select(item => item.TextContent));
        Assert.StartsWith("Degrees of an officer", page.QuerySelector(".bookmarks p")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Degrees of an officer", page.QuerySelector(".note h3")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".bookmarks a, .note a"));
        Assert.Equal("1", page.QuerySelector("[data-progress=officer]")!.GetAttribute("data-done"));

        await guest.BookmarkAsync("officer-education", saved: false);
        Assert.Empty(await guest.BookmarksAsync());
    }

    [Fact]
    public async Task RetiredSection_ThatComesBack_HasItsMarksAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.TickAsync("officer-education/order");
        var text = await File.ReadAllTextAsync(site.Content.OnDisk(ContentFiles.OfficerEducation), TestContext.Current.CancellationToken);

        await site.ChangeContentAsync(content => content.Delete(ContentFiles.OfficerEducation));
        await site.ChangeContentAsync(content => content.Write(ContentFiles.OfficerEducation, text));

        Assert.True(await guest.IsTickedAsync("officer-education/order", PlanSite.Education));
        Assert.Null((await guest.SeeAsync("/plan")).QuerySelector("#plan_retired"));
    }

    private static async Task<IEnumerable<string?>> NextAsync(Guest guest) =>
        (await guest.SeeAsync("/plan")).QuerySelectorAll(".next input[data-step]").Select(box => box.GetAttribute("data-step"));

    private static async Task<string?> ContinueAsync(Guest guest) =>
        (await guest.SeeAsync("/plan")).QuerySelector("section[aria-labelledby=plan_progress] a.button")?.GetAttribute("href");
}
