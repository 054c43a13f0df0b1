namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>What belongs to a reader reaches nobody else.</summary>
public sealed class PersonalPageTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private static readonly string[] GuidePages = [PlanSite.Role, PlanSite.Overview, PlanSite.Print];

    [Fact]
    public async Task TwoGuests_NeverSeeEachOthersPlan()
    {
        var one = Site.Arrive();
        var other = Site.Arrive();
        await one.TickAsync("officer-role/visit");
        await other.TickAsync("officer-role/ask");
        await one.WriteAsync("officer-role", "Note of the one");
        await other.WriteAsync("officer-role", "Note of the other");

        Assert.NotEqual(one.Cookie, other.Cookie);
        Assert.Equal((true, false), (await one.IsTickedAsync("officer-role/visit"), await one.IsTickedAsync("officer-role/ask")));
        Assert.Equal((false, true), (await other.IsTickedAsync("officer-role/visit"), await other.IsTickedAsync("officer-role/ask")));
        foreach (var path in new[] { PlanSite.Role, "/plan", "/plan/export" })
        {
            Assert.DoesNotContain("Note of the other", (await one.GetAsync(path)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Note of the one", (await other.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TwoGuests_WithDifferentPlans_SeeAndTakeAwayOnlyTheirOwn()
    {
        var one = Site.Arrive();
        var other = Site.Arrive();
        await one.BookmarkAsync("officer-role#the-day");
        await other.BookmarkAsync("officer-role#the-night");
        await one.MarkReadAsync("officer-role");
        await other.MarkReadAsync("officer-education");
        await one.BeginAsync("officer", "2027-01-15");
        await other.BeginAsync("officer", "2028-03-20");
        await other.BeginAsync("helper", "2029-04-25");

        foreach (var (guest, bookmark, section, starts) in new[]
        {
            (one, "officer-role#the-day", "officer-role", new[] { "2027-01-15" }),
            (other, "officer-role#the-night", "officer-education", ["2029-04-25", "2028-03-20"]),
        })
        {
            var plan = await guest.ExportAsync();
            Assert.Equal([bookmark], plan.GetProperty("bookmarks").EnumerateArray().Select(mark => mark.GetProperty("target").GetString()));
            Assert.Equal([section], plan.GetProperty("sections").EnumerateArray().Select(mark => mark.GetProperty("id").GetString()));
            Assert.Equal(
                starts.Order(StringComparer.Ordinal),
                plan.GetProperty("starts").EnumerateObject().Select(start => start.Value.GetString()).Order(StringComparer.Ordinal));
            Assert.Equal([bookmark], await guest.BookmarksAsync());
            Assert.Single((await guest.SeeAsync(PlanSite.Overview)).QuerySelectorAll(".journey .read"));
            Assert.Single((await guest.SeeAsync(PlanSite.Role)).QuerySelectorAll("[aria-pressed=true]"));
        }

        foreach (var path in new[] { "/plan", "/plan/timeline.ics" })
        {
            var (own, others) = ((await one.GetAsync(path)).Text, (await other.GetAsync(path)).Text);
            Assert.Contains("2027", own, StringComparison.Ordinal);
            Assert.DoesNotMatch("2028-?03-?20|2029-?04-?25", own);
            Assert.DoesNotMatch("2027-?01-?15", others);
        }
    }

    [Fact]
    public async Task WhatOneGuestChangesAndTakesBack_StaysWithAnotherWhoHasTheSame()
    {
        await using var site = await PlanSite.StartAsync();
        var one = await ArriveWithEverythingAsync(site);
        var other = await ArriveWithEverythingAsync(site);
        var before = (await other.GetAsync("/plan/export")).Text;

        await one.SaveAsync("/plan/bookmarks/order", ("target", "officer-role#the-day"), ("move", "up"));
        await one.WriteAsync("officer-role", "Other words");
        await one.BeginAsync("officer", "2028-03-20");
        await site.ChangeContentAsync(content => content.Replace(ContentFiles.OfficerRole, "Mornings.", "Mornings and evenings."));
        await one.MarkReadAsync("officer-role");
        Assert.Equal(before, (await other.GetAsync("/plan/export")).Text);

        await one.TickAsync("officer-role/visit", done: false);
        await one.MarkReadAsync("officer-role", read: false);
        await one.BookmarkAsync("officer-role", saved: false);
        await one.WriteAsync("officer-role", "");
        await one.BeginAsync("officer", "");
        Assert.Equal(before, (await other.GetAsync("/plan/export")).Text);
    }

    [Fact]
    public async Task AnonymousPages_AfterAReadersVisit_AreAsTheyWereBefore()
    {
        var nobody = Site.Arrive();
        var before = await Task.WhenAll(GuidePages.Select(path => nobody.GetAsync(path)));
        var reader = await ArriveWithAMarkOnEveryPageAsync(Site);
        foreach (var path in GuidePages) await reader.GetAsync(path);

        foreach (var (path, known) in GuidePages.Zip(before))
        {
            var answer = await nobody.GetAsync(path);
            Assert.Equal(known.Text, answer.Text);
            Assert.Equal(known.Header("ETag"), answer.Header("ETag"));
            Assert.Equal("public, no-cache", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("Set-Cookie"));
        }
    }

    [Fact]
    public async Task PagesSeenFirstByAReader_ShowTheNextVisitorNothingOfIt()
    {
        var reader = await ArriveWithAMarkOnEveryPageAsync(Site);

        foreach (var path in GuidePages)
        {
            Assert.NotEmpty((await reader.SeeAsync(path)).QuerySelectorAll("input[checked], .read"));
            var page = await Site.Arrive().SeeAsync(path);
            Assert.Empty(page.QuerySelectorAll("input[checked], [aria-pressed=true], .read, .changed, .away"));
            Assert.All(page.QuerySelectorAll("[data-progress]"), progress => Assert.Equal("0", progress.GetAttribute("data-done")));
            Assert.DoesNotContain("Mine alone", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PagesOfAReader_AreKeptByNobodyAndNeverNotModified()
    {
        var reader = await Site.ArriveWithAPlanAsync();

        foreach (var path in GuidePages.Append("/plan").Append("/"))
        {
            var tag = (await Site.Portal.GetAsync(path)).Header("ETag") ?? "*";
            foreach (var known in new[] { tag, "*" })
            {
                var answer = await reader.GetAsync(path, ("If-None-Match", known));
                Assert.Equal(200, (int)answer.Status);
                Assert.Equal("private, no-store", answer.Header("Cache-Control"));
                Assert.Null(answer.Header("ETag"));
            }
        }
    }

    /// <summary>Whatever the cookie decides, a cache on the way must not take for everybody's.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(PlanSite.Role)]
    [InlineData("/plan")]
    [InlineData("/plan/export")]
    [InlineData("/plan/timeline.ics")]
    [InlineData("/account")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/password")]
    [InlineData("/careers/officer/no-such-section")]
    public async Task PagesOfAReader_SayThatTheyDependOnTheCookie(string path)
    {
        var reader = await Site.ArriveWithAPlanAsync();

        Assert.Equal("Cookie", (await reader.GetAsync(path)).Header("Vary"));
    }

    [Fact]
    public async Task RequestsOfAReader_NeitherFillNorReadTheCache()
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();

        await reader.GetAsync(PlanSite.Role);
        await reader.GetAsync(PlanSite.Role);
        Assert.Equal(2, site.Portal.Rendering.CountOf(PlanSite.Role));

        await site.Arrive().GetAsync(PlanSite.Role);
        await site.Arrive().GetAsync(PlanSite.Role);
        Assert.Equal(3, site.Portal.Rendering.CountOf(PlanSite.Role));

        await reader.GetAsync(PlanSite.Role);
        Assert.Equal(4, site.Portal.Rendering.CountOf(PlanSite.Role));
    }

    [Fact]
    public async Task Page_AsksTheStoreOnceForAReaderAndNeverForNobody()
    {
        var reader = await Site.ArriveWithAPlanAsync();
        await reader.WriteAsync("officer-role", "Mine");

        foreach (var path in GuidePages.Append("/"))
        {
            var before = Site.Portal.Commands.Count;
            await reader.GetAsync(path);
            Assert.Equal((path, 1), (path, Site.Portal.Commands.Count - before));

            before = Site.Portal.Commands.Count;
            await Site.Arrive().GetAsync(path);
            Assert.Equal((path, 0), (path, Site.Portal.Commands.Count - before));
        }
    }

    private static async Task<Guest> ArriveWithEverythingAsync(PlanSite site)
    {
        var guest = await ArriveWithAMarkOnEveryPageAsync(site);
        await guest.BookmarkAsync("officer-role#the-day");
        await guest.BeginAsync("officer", "2027-01-15");
        return guest;
    }

    private static async Task<Guest> ArriveWithAMarkOnEveryPageAsync(PlanSite site)
    {
        var reader = await site.ArriveWithAPlanAsync();
        await reader.MarkReadAsync("officer-role");
        await reader.BookmarkAsync("officer-role");
        await reader.WriteAsync("officer-role", "Mine alone");
        return reader;
    }
}
