using Microsoft.EntityFrameworkCore;

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
    public async Task Section_WhoseFigureChangedInValuesYml_NamesTheHeadingBelowWhichItStands()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync(Role);
        await site.ChangeContentAsync(content => content.Replace(ContentFiles.OfficerRole, "Mornings.", "Mornings, for {{ pay }}."));
        await guest.MarkReadAsync(Role);

        await site.ChangeContentAsync(content => content.WriteValue("$35,001"));

        var notice = (await guest.SeeAsync(PlanSite.Role)).QuerySelector(".changed");
        Assert.Equal("This section has changed since you marked it read:", notice!.QuerySelector("p")!.TextContent);
        Assert.Equal(["#the-day"], notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal([PlanSite.Role], await ChangedAsync(guest));
    }

    [Theory]
    [InlineData("reviewed: 2026-11-20", "reviewed: 2026-11-21")]
    [InlineData("review-by: 2027-05-20", "review-by: 2027-08-20")]
    [InlineData("Mornings.", "*Mornings*.")]
    public async Task Section_ThatReadsAsBefore_IsNotCalledChanged(string old, string now)
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync(Role);

        await site.ChangeContentAsync(content => content.Replace(ContentFiles.OfficerRole, old, now));

        Assert.Null((await guest.SeeAsync(PlanSite.Role)).QuerySelector(".changed"));
        Assert.Empty(await ChangedAsync(guest));
    }

    /// <summary>A hash of a file's bytes, as marks kept it before, tells nothing of what was read.</summary>
    [Fact]
    public async Task Section_MarkedBeforeMeaningsWereKept_IsNotCalledChanged()
    {
        var guest = Site.Arrive();
        await guest.MarkReadAsync(Role);
        await Site.Store.LookAsync(db => db.SectionMarks.ExecuteUpdateAsync(
            mark => mark.SetProperty(saved => saved.Meaning, "0123456789abcdef0123456789abcdef")));

        Assert.Null((await guest.SeeAsync(PlanSite.Role)).QuerySelector(".changed"));
        Assert.Empty(await ChangedAsync(guest));
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
