namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class BookmarkTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Role = "officer-role";
    private const string Day = "officer-role#the-day";
    private const string Night = "officer-role#the-night";

    [Fact]
    public async Task Bookmark_OfASectionAndAHeading_IsPressedAndListed()
    {
        var guest = Site.Arrive();

        await guest.BookmarkAsync(Role);
        await guest.BookmarkAsync(Day);

        var page = await guest.SeeAsync(PlanSite.Role);
        Assert.Equal(
            [(Role, "true"), (Day, "true"), (Night, "false")],
            page.QuerySelectorAll("[data-bookmark]").Select(
                button => (button.GetAttribute("data-bookmark")!, button.GetAttribute("aria-pressed")!)));
        Assert.Equal(
            [("What an officer does", PlanSite.Role), ("The day", PlanSite.Role + "#the-day")],
            (await guest.SeeAsync("/plan"))
                .QuerySelectorAll(".bookmarks a")
                .Select(link => (link.TextContent, link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task EveryButton_SendsTheOppositeOfWhatIs()
    {
        var guest = Site.Arrive();
        await guest.BookmarkAsync(Day);

        Assert.All((await guest.SeeAsync(PlanSite.Role)).QuerySelectorAll("[data-bookmark]"), button =>
            Assert.NotEqual(button.GetAttribute("aria-pressed"), button.GetAttribute("value")));
    }

    [Fact]
    public async Task Bookmark_Removed_IsGone()
    {
        var guest = await ArriveWithBookmarksAsync(Site);

        await guest.BookmarkAsync(Day, saved: false);
        await guest.BookmarkAsync(Day, saved: false);

        Assert.Equal([Role, Night], await guest.BookmarksAsync());
    }

    [Fact]
    public async Task Bookmark_Repeated_KeepsItsPlace()
    {
        var guest = await ArriveWithBookmarksAsync(Site);

        await guest.BookmarkAsync(Role);

        Assert.Equal([Role, Day, Night], await guest.BookmarksAsync());
    }

    [Theory]
    [InlineData(Night, "up", new[] { Role, Night, Day })]
    [InlineData(Role, "down", new[] { Day, Role, Night })]
    [InlineData(Role, "up", new[] { Role, Day, Night })]
    [InlineData(Night, "down", new[] { Role, Day, Night })]
    [InlineData("helper-role", "up", new[] { Role, Day, Night })]
    public async Task Move_ByOne_ChangesPlacesWithTheNeighbour(string target, string move, string[] expected)
    {
        var guest = await ArriveWithBookmarksAsync(Site);

        await guest.SaveAsync("/plan/bookmarks/order", ("target", target), ("move", move));

        Assert.Equal(expected, await guest.BookmarksAsync());
    }

    [Theory]
    [InlineData(new[] { Night, Role, Day }, new[] { Night, Role, Day })]
    [InlineData(new[] { Night }, new[] { Night, Role, Day })]
    [InlineData(new[] { Night, Night, Role }, new[] { Night, Role, Day })]
    [InlineData(new[] { "helper-role", Day }, new[] { Day, Role, Night })]
    public async Task Order_ByAList_PutsTheNamedOnesFirst(string[] order, string[] expected)
    {
        var guest = await ArriveWithBookmarksAsync(Site);
        (string, string)[] fields = [.. order.Select(target => ("target", target))];

        await guest.SaveAsync("/plan/bookmarks/order", fields);
        await guest.SaveAsync("/plan/bookmarks/order", fields);

        Assert.Equal(expected, await guest.BookmarksAsync());
    }

    [Fact]
    public async Task Order_ByWhoHasNoPlan_MakesNoReader()
    {
        var guest = Site.Arrive();

        await guest.SaveAsync("/plan/bookmarks/order", ("target", Role), ("move", "up"));

        Assert.Null(guest.Cookie);
        Assert.Equal(0, await Site.CountAsync(db => db.Readers));
    }

    private static async Task<Guest> ArriveWithBookmarksAsync(PlanSite site)
    {
        var guest = site.Arrive();
        foreach (var target in new[] { Role, Day, Night }) await guest.BookmarkAsync(target);
        return guest;
    }
}
