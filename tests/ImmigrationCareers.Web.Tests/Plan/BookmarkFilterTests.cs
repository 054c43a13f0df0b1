using AngleSharp.Html.Dom;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class BookmarkFilterTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private static readonly string[] All =
        ["officer-role", "officer-role#the-day", "officer-role#the-night", "officer-education", "officer-skills", "helper-role"];

    [Fact]
    public async Task Filter_IsOfferedOnceThereAreMany()
    {
        var guest = Site.Arrive();
        foreach (var target in All[..5]) await guest.BookmarkAsync(target);
        Assert.Null((await guest.SeeAsync("/plan")).QuerySelector(".filter"));

        await guest.BookmarkAsync(All[5]);

        var page = await guest.SeeAsync("/plan");
        Assert.Equal(["", "officer", "helper"], page.QuerySelectorAll(".filter option").Select(option => option.GetAttribute("value")));
        Assert.Equal(All, Shown(page));
        Assert.Equal(6, page.QuerySelectorAll(".bookmarks [value=up]").Length);
    }

    [Theory]
    [InlineData("?career=helper", new[] { "helper-role" })]
    [InlineData("?find=DAY", new[] { "officer-role#the-day" })]
    [InlineData("?find=officer%20the", new[] { "officer-role#the-day", "officer-role#the-night" })]
    [InlineData("?career=officer&find=does", new[] { "officer-role", "officer-role#the-day", "officer-role#the-night" })]
    [InlineData("?career=helper&find=does", new[] { "helper-role" })]
    [InlineData(
        "?career=&find=",
        new[] { "officer-role", "officer-role#the-day", "officer-role#the-night", "officer-education", "officer-skills", "helper-role" })]
    public async Task Filter_ByCareerAndWords_ShowsWhatMatchesBoth(string query, string[] expected)
    {
        var guest = await ArriveWithManyAsync(Site);

        Assert.Equal(expected, Shown(await guest.SeeAsync("/plan" + query)));
    }

    [Theory]
    [InlineData("?find=nothing-of-the-kind")]
    [InlineData("?career=no-such-career")]
    [InlineData("?find=%00%3Cscript%3E'%22")]
    public async Task Filter_ThatNothingMatches_SaysSo(string query)
    {
        var guest = await ArriveWithManyAsync(Site);

        var page = await guest.SeeAsync("/plan" + query);

        Assert.Empty(Shown(page));
        Assert.Contains(
            "No bookmark matches.",
            page.QuerySelector("section[aria-labelledby=plan_bookmarks]")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".filter"));
        Assert.NotNull(page.QuerySelector("[data-progress=officer]"));
    }

    [Fact]
    public async Task FilteredList_CannotBeReordered_AndGoesOnAfterARemoval()
    {
        var guest = await ArriveWithManyAsync(Site);

        var page = await guest.SeeAsync("/plan?career=officer&find=the%20%C3%A9");
        Assert.Equal("the é", ((IHtmlInputElement)page.QuerySelector("input[name=find]")!).Value);
        page = await guest.SeeAsync("/plan?career=officer&find=the+day");

        Assert.Empty(page.QuerySelectorAll("form[action='/plan/bookmarks/order']"));
        Assert.Equal("officer", page.QuerySelector("option[selected]")!.GetAttribute("value"));
        var form = Assert.Single(page.QuerySelectorAll(".bookmarks form"));
        var back = form.QuerySelector("input[name=returnUrl]")!.GetAttribute("value")!;
        Assert.Equal("/plan?career=officer&find=the%20day#plan_bookmarks", back);
        var answer = await guest.PostAsync("/plan/bookmarks", ("target", "officer-role#the-day"), ("returnUrl", back), ("saved", "false"));
        Assert.Equal((303, back), ((int)answer.Status, answer.Header("Location")));
        Assert.NotNull((await guest.SeeAsync(back)).QuerySelector(".filter"));
    }

    [Fact]
    public async Task Filter_OfNobody_IsTheEmptyPlan()
    {
        Assert.Contains(
            "Your plan is empty",
            (await Site.Arrive().SeeAsync("/plan?career=officer&find=day")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task<Guest> ArriveWithManyAsync(PlanSite site)
    {
        var guest = site.Arrive();
        foreach (var target in All) await guest.BookmarkAsync(target);
        return guest;
    }

    private static IEnumerable<string> Shown(IHtmlDocument page) =>
        page.QuerySelectorAll(".bookmarks form[action='/plan/bookmarks'] input[name=target]").Select(input => input.GetAttribute("value")!);
}
