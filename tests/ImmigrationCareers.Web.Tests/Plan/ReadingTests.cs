namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class ReadingTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Role = "officer-role";

    [Fact]
    public async Task MarkRead_OfASection_IsShownOnItAndAroundIt()
    {
        var guest = Site.Arrive();
        Assert.Equal("Mark this section read", ButtonOn(await guest.SeeAsync(PlanSite.Role)));

        await guest.MarkReadAsync(Role);

        var page = await guest.SeeAsync(PlanSite.Role);
        Assert.Equal("Take that back", ButtonOn(page));
        Assert.Contains(page.QuerySelectorAll("nav.sections a"), link => link.TextContent == "What an officer does ✓");
        Assert.Single((await guest.SeeAsync(PlanSite.Overview)).QuerySelectorAll(".journey .read"));
        Assert.Contains(
            "1 of 3 sections read",
            (await guest.SeeAsync("/plan")).QuerySelector("[data-progress=officer]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarkRead_TakenBack_IsGone()
    {
        var guest = Site.Arrive();
        await guest.MarkReadAsync(Role);

        await guest.MarkReadAsync(Role, read: false);

        Assert.Equal("Mark this section read", ButtonOn(await guest.SeeAsync(PlanSite.Role)));
        Assert.Equal(0, await Site.CountAsync(db => db.SectionMarks));
    }

    [Fact]
    public async Task Section_ThatChangedAfterItWasRead_SaysSoUntilItIsReadAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync(Role);
        await guest.MarkReadAsync("officer-education");
        Assert.Empty(await ChangedAsync(guest));

        await site.ChangeContentAsync(content => content.Replace(ContentFiles.OfficerRole, "Mornings.", "Mornings and evenings."));

        Assert.Equal([PlanSite.Role], await ChangedAsync(guest));
        Assert.NotNull((await guest.SeeAsync(PlanSite.Role)).QuerySelector(".changed"));
        Assert.Null((await guest.SeeAsync(PlanSite.Education)).QuerySelector(".changed"));

        await guest.MarkReadAsync(Role);
        Assert.Empty(await ChangedAsync(guest));
        Assert.Null((await guest.SeeAsync(PlanSite.Role)).QuerySelector(".changed"));
    }

    [Fact]
    public async Task MarkRead_Repeated_ChangesNothing()
    {
        var guest = Site.Arrive();
        await guest.MarkReadAsync(Role);
        var before = await ReadAtAsync(Site);

        await guest.MarkReadAsync(Role);

        Assert.Equal(before, await ReadAtAsync(Site));
        Assert.Single(before);
    }

    private static Task<List<DateTime>> ReadAtAsync(PlanSite site) =>
        site.Store.LookAsync(db => Task.FromResult(db.SectionMarks.Select(mark => mark.ReadAt).ToList()));

    private static string? ButtonOn(AngleSharp.Dom.IParentNode page) =>
        page.QuerySelector("form[action='/plan/sections'] button")?.TextContent;

    private static async Task<IEnumerable<string?>> ChangedAsync(Guest guest) =>
        (await guest.SeeAsync("/plan"))
            .QuerySelectorAll("section[aria-labelledby=plan_changed] a")
            .Select(link => link.GetAttribute("href"));
}
