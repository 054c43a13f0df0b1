using ImmigrationCareers.Web.Tests.Plan;
using Microsoft.Data.Sqlite;

namespace ImmigrationCareers.Web.Tests.Health;

/// <summary>Whether the store is well: a balancer, and whoever is called at night, go by what is said here.</summary>
public sealed class StoreHealthTests
{
    [Fact]
    public async Task Store_LockedForWrites_IsNotWellAndSaysSoOnceInTheLog()
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        var before = Lines(site);
        await using (var other = await site.Store.ConnectAsync())
        {
            await RunAsync(other, "BEGIN IMMEDIATE");

            Assert.Equal(503, (int)(await site.Portal.GetAsync("/health/store")).Status);
            Assert.Equal(200, (int)(await site.Portal.GetAsync("/health/ready")).Status);
            Assert.Equal(503, (int)(await reader.TickAsync("officer-role/ask")).Status);
            Assert.True(await reader.IsTickedAsync("officer-role/visit"));
        }

        Assert.Equal(200, (int)(await site.Portal.GetAsync("/health/store")).Status);
        Assert.Equal(303, (int)(await reader.TickAsync("officer-role/ask")).Status);
        Assert.Equal(2, Lines(site) - before);
    }

    [Fact]
    public async Task Store_Away_IsAFewLinesInTheLogHoweverManyAsk()
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        site.Store.TakeAway();
        var before = Lines(site);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, (int)(await reader.GetAsync(PlanSite.Role)).Status);
            Assert.Equal(503, (int)(await reader.TickAsync("officer-role/ask")).Status);
            Assert.Equal(503, (int)(await site.Portal.GetAsync("/health/store")).Status);
        }

        Assert.InRange(Lines(site) - before, 1, 4);
    }

    /// <summary>What is logged beside one line a request.</summary>
    private static int Lines(PlanSite site) => site.Portal.Log.Events.Count(entry =>
        !entry.MessageTemplate.Text.StartsWith("{Method} {Route} answered", StringComparison.Ordinal));

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
