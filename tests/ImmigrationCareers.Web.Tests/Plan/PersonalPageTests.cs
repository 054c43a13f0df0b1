namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>What belongs to a reader reaches nobody else.</summary>
public sealed class PersonalPageTests
{
    private static readonly string[] GuidePages = [PlanSite.Role, PlanSite.Overview, PlanSite.Print];

    [Fact]
    public async Task TwoGuests_NeverSeeEachOthersPlan()
    {
        await using var site = await PlanSite.StartAsync();
        var one = site.Arrive();
        var other = site.Arrive();
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
    public async Task AnonymousPages_AfterAReadersVisit_AreAsTheyWereBefore()
    {
        await using var site = await PlanSite.StartAsync();
        var nobody = site.Arrive();
        var before = await Task.WhenAll(GuidePages.Select(path => nobody.GetAsync(path)));
        var reader = await ArriveWithAMarkOnEveryPageAsync(site);
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
        await using var site = await PlanSite.StartAsync();
        var reader = await ArriveWithAMarkOnEveryPageAsync(site);

        foreach (var path in GuidePages)
        {
            Assert.NotEmpty((await reader.SeeAsync(path)).QuerySelectorAll("input[checked], .read"));
            var page = await site.Arrive().SeeAsync(path);
            Assert.Empty(page.QuerySelectorAll("input[checked], [aria-pressed=true], .read, .changed, .away"));
            Assert.All(page.QuerySelectorAll("[data-progress]"), progress => Assert.Equal("0", progress.GetAttribute("data-done")));
            Assert.DoesNotContain("Mine alone", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PagesOfAReader_AreKeptByNobodyAndNeverNotModified()
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();

        foreach (var path in GuidePages.Append("/plan").Append("/"))
        {
            var tag = (await site.Portal.GetAsync(path)).Header("ETag") ?? "*";
            foreach (var known in new[] { tag, "*" })
            {
                var answer = await reader.GetAsync(path, ("If-None-Match", known));
                Assert.Equal(200, (int)answer.Status);
                Assert.Equal("private, no-store", answer.Header("Cache-Control"));
                Assert.Null(answer.Header("ETag"));
            }
        }
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
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        await reader.WriteAsync("officer-role", "Mine");

        foreach (var path in GuidePages)
        {
            var before = site.Portal.Commands.Count;
            await reader.GetAsync(path);
            Assert.Equal((path, 1), (path, site.Portal.Commands.Count - before));

            before = site.Portal.Commands.Count;
            await site.Arrive().GetAsync(path);
            Assert.Equal((path, 0), (path, site.Portal.Commands.Count - before));
        }
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
