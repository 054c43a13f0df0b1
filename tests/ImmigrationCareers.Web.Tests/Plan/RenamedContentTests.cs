namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>Marks follow what an editor renames.</summary>
public sealed class RenamedContentTests
{
    private const string Role = "officer-role";

    [Fact]
    public async Task Tick_OfAStepThatWasRenamed_FollowsIt()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await RewriteAsync(site, "steps: { visit: go-there }", ("{#visit}", "{#go-there}"));

        Assert.True(await guest.IsTickedAsync("officer-role/go-there"));
        Assert.True(await guest.IsTickedAsync("officer-role/go-there", PlanSite.Print));
        Assert.Equal("1", (await guest.SeeAsync("/plan")).QuerySelector("[data-progress=officer]")!.GetAttribute("data-done"));
    }

    [Fact]
    public async Task Tick_OfAStepThatWasRenamed_CanBeTakenBack()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await RewriteAsync(site, "steps: { visit: go-there }", ("{#visit}", "{#go-there}"));

        await guest.TickAsync("officer-role/go-there", done: false);

        Assert.False(await guest.IsTickedAsync("officer-role/go-there"));
    }

    [Fact]
    public async Task Tick_ByAnOldPage_TicksTheStepOfNow()
    {
        await using var site = await PlanSite.StartAsync();
        await RewriteAsync(site, "steps: { visit: go-there }", ("{#visit}", "{#go-there}"));

        var guest = await site.ArriveWithAPlanAsync();

        Assert.True(await guest.IsTickedAsync("officer-role/go-there"));
    }

    /// <summary>The top of a page, which a former heading may lead to, is no step.</summary>
    [Fact]
    public async Task Tick_OfAStepThatWasGivenUp_CountsNoMoreAndCannotBeMadeAnew()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await RewriteAsync(site, "steps: { visit: \"\" }", ("- [ ] Visit an office {#visit}\n", ""));

        var progress = (await guest.SeeAsync(PlanSite.Role)).QuerySelector("[data-progress=officer]")!;
        Assert.Equal("0", progress.GetAttribute("data-done"));
        Assert.Equal(400, (int)(await guest.TickAsync("officer-role/visit")).Status);
        Assert.Equal(["visit"], await site.Store.LookAsync(db => Task.FromResult(db.StepMarks.Select(mark => mark.StepId).ToList())));
    }

    [Fact]
    public async Task Tick_OfAStepThatWasTakenOut_CountsNoMore()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await RewriteAsync(site, "", ("- [ ] Visit an office {#visit}\n", ""));

        var progress = (await guest.SeeAsync(PlanSite.Role)).QuerySelector("[data-progress=officer]")!;
        Assert.Equal(("0", "3"), (progress.GetAttribute("data-done"), progress.GetAttribute("data-total")));
    }

    [Fact]
    public async Task Bookmark_OfAHeadingThatWasRenamed_FollowsItAndCanBeRemoved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BookmarkAsync("officer-role#the-day");

        await RewriteAsync(site, "anchors: { the-day: daily-work }", ("{#the-day}", "{#daily-work}"));

        Assert.Equal("true", await PressedAsync(guest, "officer-role#daily-work"));
        Assert.Equal(PlanSite.Role + "#daily-work", (await guest.SeeAsync("/plan")).QuerySelector(".bookmarks a")!.GetAttribute("href"));

        await guest.BookmarkAsync("officer-role#daily-work", saved: false);
        Assert.Equal("false", await PressedAsync(guest, "officer-role#daily-work"));
        Assert.Empty(await guest.BookmarksAsync());
    }

    [Fact]
    public async Task Bookmark_OfAHeadingThatWasRenamed_CanBeRemovedOnThePlan()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BookmarkAsync("officer-role#the-day");
        await RewriteAsync(site, "anchors: { the-day: daily-work }", ("{#the-day}", "{#daily-work}"));

        await guest.BookmarkAsync(Assert.Single(await guest.BookmarksAsync()), saved: false);

        Assert.Empty(await guest.BookmarksAsync());
    }

    [Fact]
    public async Task Bookmarks_OfHeadingsThatWereRenamed_CanBeMoved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BookmarkAsync("officer-role#the-night");
        await guest.BookmarkAsync("officer-role#the-day");
        await RewriteAsync(site, "anchors: { the-day: daily-work }", ("{#the-day}", "{#daily-work}"));

        await guest.SaveAsync("/plan/bookmarks/order", ("target", (await guest.BookmarksAsync())[1]), ("move", "up"));

        Assert.Equal(
            ["The day", "The night"],
            (await guest.SeeAsync("/plan")).QuerySelectorAll(".bookmarks a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Bookmark_OfAHeadingThatWasTakenOut_LeadsToTheTopAndCanBeRemoved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BookmarkAsync("officer-role#the-night");

        await RewriteAsync(site, "", ("## The night {#the-night}\n\n", ""));

        Assert.Equal(PlanSite.Role, (await guest.SeeAsync("/plan")).QuerySelector(".bookmarks a")!.GetAttribute("href"));
        await guest.BookmarkAsync(Assert.Single(await guest.BookmarksAsync()), saved: false);
        Assert.Empty(await guest.BookmarksAsync());
    }

    private static Task RewriteAsync(PlanSite site, string frontMatter, params (string Old, string New)[] changes)
    {
        var body = changes.Aggregate(PlanSite.RoleText, (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        Assert.NotEqual(PlanSite.RoleText, body);
        return site.ChangeContentAsync(content =>
            content.Write(ContentFiles.OfficerRole, ContentFiles.Section(Role, "What an officer does", body, frontMatter)));
    }

    private static async Task<string?> PressedAsync(Guest guest, string target) =>
        (await guest.SeeAsync(PlanSite.Role)).QuerySelector($"[data-bookmark='{target}']")!.GetAttribute("aria-pressed");
}
