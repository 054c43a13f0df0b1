using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Start;

/// <summary>A process is killed while it makes its store; the next site finishes it.</summary>
public sealed class KilledMigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// With a lock and nothing else, in the middle of the tables, before the
    /// last statement of the transaction, and with all but the lock let go.
    /// </summary>
    [Theory]
    [InlineData("CREATE TABLE IF NOT EXISTS \"__EFMigrationsHistory\"", false)]
    [InlineData("CREATE TABLE \"Notes\"", false)]
    [InlineData("INSERT INTO \"__EFMigrationsHistory\"", false)]
    [InlineData("DELETE FROM \"__EFMigrationsLock\"", true)]
    public async Task Start_AfterAMigrationWasKilled_FinishesIt(string statement, bool isMigrated)
    {
        using var store = new StoreFile();
        await using (var killed = SiteProcess.Start(
            store, ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.StopBefore, statement)))
        {
            await killed.LineAsync(StartupHook.Stopped);
            await killed.KillAsync();
        }

        Assert.Equal(1, await CountAsync(store, "SELECT COUNT(*) FROM \"__EFMigrationsLock\""));
        Assert.Equal(isMigrated ? 1 : 0, await CountAsync(store, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Notes'"));

        using var content = new ContentFiles();
        await using var next = Portal.Start(new PortalSettings { Content = content.Root, Store = store });
        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(next, "/health/store", 200)).Status);

        using var whole = StoreFile.Migrated();
        Assert.Equal(await SchemaAsync(whole), await SchemaAsync(store));
        Assert.Empty(await store.LookAsync(db => db.Database.GetPendingMigrationsAsync(Cancellation)));
    }

    private static async Task<long> CountAsync(StoreFile store, string query)
    {
        await using var connection = await store.ConnectAsync();
        return (long)(await Command(connection, query).ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task<List<string>> SchemaAsync(StoreFile store)
    {
        await using var connection = await store.ConnectAsync();
        const string Query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' ORDER BY name";
        await using var rows = await Command(connection, Query).ExecuteReaderAsync(Cancellation);
        var schema = new List<string>();
        while (await rows.ReadAsync(Cancellation)) schema.Add(rows.GetString(0));
        return schema;
    }

    private static SqliteCommand Command(SqliteConnection connection, string query)
    {
        var command = connection.CreateCommand();
        command.CommandText = query;
        return command;
    }
}
