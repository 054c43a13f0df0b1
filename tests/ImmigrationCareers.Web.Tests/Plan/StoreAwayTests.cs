using System.Diagnostics;
using System.Globalization;
using System.Net;
using ImmigrationCareers.Data;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>The store goes away while the site runs, in every way a file can, and comes back.</summary>
public sealed class StoreAwayTests
{
    private static readonly TimeSpan Patience = new StoreOptions().ReadPatience;
    private static readonly TimeSpan FarTooLong = TimeSpan.FromSeconds(20);

    private const string Away = "Your plan cannot be reached right now";

    public static TheoryData<string> Ways => ["missing", "empty", "a directory", "no database", "locked"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Guide_WithoutItsStore_ReadsOnAndSaysSo(string way)
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        var token = reader.Cookie;
        var back = await TakeAwayAsync(site.Store, way);

        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, PlanSite.Print, "/plan" })
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal((path, 200), (path, (int)answer.Status));
            Assert.Contains(Away, answer.Html.QuerySelector(".away")?.TextContent ?? path, StringComparison.Ordinal);
            Assert.Null(answer.Header("Set-Cookie"));
            Assert.Null((await site.Arrive().SeeAsync(path)).QuerySelector(".away"));
        }

        await ComeBackAsync(site, back);
        Assert.Equal(token, reader.Cookie);
        Assert.True(await reader.IsTickedAsync("officer-role/visit"));
        Assert.Null((await reader.SeeAsync(PlanSite.Role)).QuerySelector(".away"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Write_WithoutTheStore_IsRefusedWithWordsAndWorksAgainLater(string way)
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        var back = await TakeAwayAsync(site.Store, way);

        foreach (var answer in new[]
        {
            await reader.TickAsync("officer-role/ask"),
            await site.Arrive().TickAsync("officer-role/ask"),
            await reader.PostAsync("/plan/delete"),
        })
        {
            Assert.Equal(503, (int)answer.Status);
            Assert.Equal(Away, answer.Html.QuerySelector("main h1")?.TextContent);
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.NotNull(answer.Header("Retry-After"));
            Assert.Null(answer.Header("Set-Cookie"));
        }

        Assert.Equal(503, (int)(await reader.GetAsync("/plan/export")).Status);

        await ComeBackAsync(site, back);
        Assert.Equal(1, await site.CountAsync(db => db.Readers));
        Assert.True(await reader.IsTickedAsync("officer-role/visit"));
        Assert.False(await reader.IsTickedAsync("officer-role/ask"));
        await reader.TickAsync("officer-role/ask");
        Assert.True(await reader.IsTickedAsync("officer-role/ask"));
        Assert.Equal(1, await site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Write_WhileAnotherHoldsTheFile_IsRefusedAndReadingGoesOn()
    {
        await using var site = await PlanSite.StartAsync();
        var reader = await site.ArriveWithAPlanAsync();
        await using (var other = await site.Store.ConnectAsync())
        {
            await RunAsync(other, "BEGIN IMMEDIATE");

            Assert.Equal(503, (int)(await reader.TickAsync("officer-role/ask")).Status);
            Assert.True(await reader.IsTickedAsync("officer-role/visit"));
            Assert.False(await reader.IsTickedAsync("officer-role/ask"));
        }

        Assert.Equal(303, (int)(await reader.TickAsync("officer-role/ask")).Status);
        Assert.True(await reader.IsTickedAsync("officer-role/ask"));
    }

    [Fact]
    public async Task Store_KnownToBeAway_IsNotWaitedForAndIsNoticedWhenItIsBack()
    {
        using var store = StoreFile.Migrated();

        // Whoever waited for the file would wait far longer than this test.
        await using var site = await PlanSite.StartAsync(new PortalSettings()
            .With("ConnectionStrings:Portal", $"Data Source={store.Path};Default Timeout=30")
            .With("Database:ReadPatience", Patience.ToString("c", CultureInfo.InvariantCulture)));
        var reader = await site.ArriveWithAPlanAsync();
        var back = await LockAsync(store);

        // The first one waits as long as a page waits at most; from then on it is known.
        var waited = Stopwatch.StartNew();
        Assert.NotNull((await reader.SeeAsync(PlanSite.Role)).QuerySelector(".away"));
        Assert.InRange(waited.Elapsed, Patience / 2, FarTooLong);

        foreach (var request in new Func<Task<Answer>>[]
        {
            () => reader.GetAsync(PlanSite.Role),
            () => reader.GetAsync("/plan"),
            () => reader.TickAsync("officer-role/ask"),
            () => site.Arrive().TickAsync("officer-role/ask"),
            () => reader.GetAsync("/plan/export"),
            () => site.Portal.GetAsync("/health/store"),
        })
        {
            waited.Restart();
            var answer = await request();
            Assert.True(waited.Elapsed < Patience, $"{answer.Status} after {waited.Elapsed}");
            if (answer.Status == HttpStatusCode.OK) Assert.NotNull(answer.Html.QuerySelector(".away"));
            else Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        }

        await back();
        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(site.Portal, "/health/store", 200)).Status);
        Assert.True(await reader.IsTickedAsync("officer-role/visit"));
        Assert.False(await reader.IsTickedAsync("officer-role/ask"));
    }

    /// <summary>Brings the store back, and has the site look for it, as it does by itself after a pause.</summary>
    private static async Task ComeBackAsync(PlanSite site, Func<Task> back)
    {
        await back();
        await site.LookForTheStoreAsync();
    }

    /// <summary>Takes the store away.</summary>
    /// <returns>What brings it back.</returns>
    private static async Task<Func<Task>> TakeAwayAsync(StoreFile store, string way)
    {
        if (way == "locked") return await LockAsync(store);
        store.TakeAway();
        if (way == "empty") await File.WriteAllBytesAsync(store.Path, []);
        if (way == "a directory") Directory.CreateDirectory(store.Path);
        if (way == "no database")
            await File.WriteAllTextAsync(store.Path, string.Join('\n', Enumerable.Repeat("This is no database.", 100)));
        return () =>
        {
            store.PutBack();
            return Task.CompletedTask;
        };
    }

    private static async Task<Func<Task>> LockAsync(StoreFile store)
    {
        StoreFile.Release();
        var holder = await store.ConnectAsync();
        await RunAsync(holder, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM Readers WHERE 1 = 0;");
        return async () => await holder.DisposeAsync();
    }

    private static async Task RunAsync(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
