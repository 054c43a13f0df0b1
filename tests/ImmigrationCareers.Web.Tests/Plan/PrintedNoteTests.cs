using AngleSharp.Dom;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>Private notes are on paper only for a reader who asks for it.</summary>
public sealed class PrintedNoteTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string WithNotes = PlanSite.Print + "?notes=true";

    [Fact]
    public async Task PrintPage_LeavesNotesOutUnlessTheReaderAsks()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync("officer-role", "Call on <b>Monday</b>.\nOr Tuesday.");

        var page = await guest.SeeAsync(PlanSite.Print);
        Assert.DoesNotContain("Monday", page.Body!.TextContent, StringComparison.Ordinal);

        page = await guest.SeeAsync(LinkOn(page, "Print them too")!);
        Assert.Equal("Call on <b>Monday</b>.\nOr Tuesday.", page.QuerySelector("article[data-section=officer-role] .note p")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".note"));

        page = await guest.SeeAsync(LinkOn(page, "Leave them out")!);
        Assert.Empty(page.QuerySelectorAll(".note"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("maybe")]
    [InlineData("")]
    public async Task PrintPage_AskedForNotesByNobody_IsAsAlways(string notes)
    {
        var before = await Site.Arrive().GetAsync(PlanSite.Print);

        var answer = await Site.Arrive().GetAsync($"{PlanSite.Print}?notes={notes}");

        Assert.Equal(200, (int)answer.Status);
        Assert.Equal(before.Text, answer.Text);
        Assert.Equal("public, no-cache", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task PrintPage_OfAReaderWithNotesElsewhere_OffersNothing()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync("helper-role", "Not about officers");

        foreach (var path in new[] { PlanSite.Print, WithNotes })
        {
            var page = await guest.SeeAsync(path);
            Assert.DoesNotContain("otes", page.QuerySelector("main header")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll(".note"));
        }
    }

    [Fact]
    public async Task PrintPage_WithNotes_AsksTheStoreOnceAndReachesNobodyElse()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync("officer-role", "Mine alone");
        await guest.WriteAsync("officer-education", "Mine too");

        var before = Site.Portal.Commands.Count;
        Assert.Equal(2, (await guest.SeeAsync(WithNotes)).QuerySelectorAll(".note").Length);
        Assert.Equal(1, Site.Portal.Commands.Count - before);

        var stranger = await Site.ArriveWithAPlanAsync();
        foreach (var other in new[] { Site.Arrive(), stranger })
            Assert.DoesNotContain("Mine", (await other.GetAsync(WithNotes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SectionPage_OffersToPrintTheNoteOnlyWhereThereIsOne()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync("officer-role", "Call on Monday.");

        var page = await guest.SeeAsync(PlanSite.Role);
        Assert.False(page.QuerySelector("#own_paper")!.HasAttribute("checked"));
        Assert.Equal("Call on Monday.", page.QuerySelector(".paper-only p")!.TextContent);
        Assert.Null((await guest.SeeAsync(PlanSite.Education)).QuerySelector("#own_paper, .paper-only, link[href*=plan]"));
    }

    private static string? LinkOn(IParentNode page, string text) =>
        page.QuerySelectorAll("a").FirstOrDefault(link => link.TextContent == text)?.GetAttribute("href");
}
