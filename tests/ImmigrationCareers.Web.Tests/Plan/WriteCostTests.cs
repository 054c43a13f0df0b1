namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>What a write costs the store: on a server each statement is a round trip.</summary>
public sealed class WriteCostTests
{
    [Fact]
    public async Task Tick_OfAKnownGuest_IsOneConnectionAndThreeStatements()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        Assert.Equal((1, 3), await CostOfAsync(site, () => guest.TickAsync("officer-role/ask")));
        Assert.Equal((1, 3), await CostOfAsync(site, () => guest.TickAsync("officer-role/ask", done: false)));
        Assert.Equal((1, 4), await CostOfAsync(site, () => guest.TickAsync("officer-education/order")));
    }

    [Fact]
    public async Task Tick_OfANewGuest_IsOneConnectionAndThreeStatements()
    {
        await using var site = await PlanSite.StartAsync();
        await site.ArriveWithAPlanAsync();
        var guest = site.Arrive();

        Assert.Equal((1, 3), await CostOfAsync(site, () => guest.TickAsync("officer-role/ask")));
        Assert.NotNull(guest.Cookie);
        Assert.Equal(2, await site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Plan_OfAReader_IsOneConnectionAndOneStatement()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.BeginAsync("officer", "2027-01-15");

        Assert.Equal((1, 1), await CostOfAsync(site, () => guest.GetAsync("/plan")));
        Assert.Equal((1, 1), await CostOfAsync(site, () => guest.GetAsync("/plan/export")));
        Assert.Equal((1, 1), await CostOfAsync(site, () => guest.GetAsync("/plan/timeline.ics")));
    }

    [Fact]
    public async Task Import_OfThousandsOfEntries_IsAFewStatementsAndOfDuplicatesHardlyAny()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        Task<Answer> ImportAsync(Func<int, string> step) =>
            new ImportedFile { Steps = Enumerable.Range(0, 5000).Select(i => ImportedFile.Step(step(i))) }.SendAsync(site, guest);

        Assert.Equal((1, 4), await CostOfAsync(site, () => ImportAsync(_ => "officer-role/ask")));
        Assert.Equal((1, 3), await CostOfAsync(site, () => ImportAsync(_ => "officer-role/ask")));
        Assert.InRange((await CostOfAsync(site, () => ImportAsync(i => $"officer-role/step-{i}"))).Statements, 4, 20);
        Assert.Equal((1, 3), await CostOfAsync(site, () => ImportAsync(i => $"officer-role/step-{i}")));
    }

    private static async Task<(int Connections, int Statements)> CostOfAsync(PlanSite site, Func<Task<Answer>> request)
    {
        var (connections, statements) = (site.Portal.Connections.Count, site.Portal.Commands.Count);
        Assert.InRange((int)(await request()).Status, 200, 303);
        return (site.Portal.Connections.Count - connections, site.Portal.Commands.Count - statements);
    }
}
