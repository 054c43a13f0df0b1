using System.Data.Common;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>A store that answers questions and takes no writes is found out, and used again as soon as it takes them.</summary>
public sealed class StoreProbeTests
{
    private static readonly SectionName Education = new("iso-education", "Education");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disk_Full_IsRememberedSaidOnceAndOver()
    {
        var disk = new FullDisk();
        await using var store = TestStore.CreateUntouched(new TestStoreSettings { Interceptors = [disk] });
        Assert.True(await store.Migration.TryAsync(Cancellation));
        var reader = await store.AddGuestAsync();
        var said = store.Log.Lines.Count;

        disk.IsFull = true;
        for (var i = 0; i < 5; i++) await Assert.ThrowsAsync<SqliteException>(() => TickAsync(store, reader));
        await Assert.ThrowsAsync<SqliteException>(() => store.Get<StoreProbe>().TryAsync(Cancellation));

        Assert.Equal((StoreStatus.Ready, typeof(SqliteException)), (store.State.Status, store.State.WriteError));
        Assert.Empty((await store.MarksAsync()).Steps);
        Assert.Equal(LogLevel.Error, Assert.Single(store.Log.Lines.Skip(said)).Level);

        disk.IsFull = false;
        await store.Get<StoreProbe>().TryAsync(Cancellation);
        Assert.Null(store.State.WriteError);
        Assert.Equal("The store takes writes again; 6 had failed", store.Log.Lines.Last().Text);
        await TickAsync(store, reader);
    }

    [Fact]
    public async Task Connection_ThatOnlyReads_LeavesThePool()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await store.AddGuestAsync();
        await store.DoAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA query_only=ON", Cancellation));

        await Assert.ThrowsAsync<SqliteException>(() => TickAsync(store, reader));

        await TickAsync(store, reader);
        Assert.Single((await store.MarksAsync()).Steps);
    }

    [Fact]
    public async Task File_ReplacedByACopyWhileRunning_IsTheOneThatIsWritten()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await store.AddGuestAsync();
        using (var other = store.Connect())
        using (var copy = new SqliteConnection($"Data Source={store.File}.copy;Pooling=False"))
        {
            copy.Open();
            other.BackupDatabase(copy);
        }

        await TickAsync(store, reader);
        File.Move(store.File + ".copy", store.File, overwrite: true);
        File.Delete(store.File + "-wal");
        File.Delete(store.File + "-shm");

        Assert.Empty((await store.MarksAsync()).Steps);
        await TickAsync(store, reader);
        using var look = store.Connect();
        using var command = look.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM StepMarks";
        Assert.Equal(1L, command.ExecuteScalar());
    }

    [Fact]
    public async Task File_DamagedAndPutRight_IsUsedAgainWithoutARestart()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await store.AddGuestAsync();
        using (var other = store.Connect())
        {
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        var whole = await File.ReadAllBytesAsync(store.File, Cancellation);
        await File.WriteAllBytesAsync(store.File, [.. Enumerable.Repeat((byte)'x', whole.Length)], Cancellation);
        await Assert.ThrowsAnyAsync<DbException>(() => TickAsync(store, reader));
        Assert.False(await store.Migration.TryAsync(Cancellation));

        await File.WriteAllBytesAsync(store.File, whole, Cancellation);
        Assert.True(await store.Migration.TryAsync(Cancellation));
        await store.Get<StoreProbe>().TryAsync(Cancellation);
        await TickAsync(store, reader);
    }

    [Fact]
    public async Task UniqueKey_ThatIsTaken_IsAConflictAndNotTheStoresFailure()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        await store.AddGuestAsync();

        var error = await Assert.ThrowsAsync<DbUpdateException>(() => store.DoAsync(db =>
        {
            var now = DateTime.UnixEpoch;
            db.Readers.Add(new Reader
            {
                Id = Guid.NewGuid(),
                TokenHash = TestStore.Guest(1).TokenHash,
                CreatedAt = now,
                LastUsed = DateOnly.FromDateTime(now),
            });
            return db.SaveChangesAsync(Cancellation);
        }));

        Assert.True(StoreFailure.IsConflict(error));
        Assert.False(StoreFailure.IsCauseOf(error));
        Assert.True(StoreFailure.IsCauseOf(new DbUpdateException("", new SqliteException("", 5))));
        Assert.False(StoreFailure.IsConflict(new DbUpdateException("", new SqliteException("", 5))));
    }

    [Fact]
    public async Task Probe_AskedByMany_WritesOnceAtATime()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        store.Commands.Clear();
        using (var other = store.Connect())
        using (other.BeginTransaction())
        {
            var many = Enumerable.Range(0, 50).Select(_ => store.Get<StoreProbe>().TryAsync(Cancellation)).ToList();
            await Assert.ThrowsAsync<SqliteException>(() => Task.WhenAll(many));
        }

        Assert.InRange(store.Commands.Texts.Count(text => text.StartsWith("UPDATE", StringComparison.Ordinal)), 0, 1);
    }

    private static Task TickAsync(TestStore store, ReaderKey reader) =>
        store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation));

    /// <summary>A disk without room: every statement that changes something fails, questions are answered.</summary>
    private sealed class FullDisk : DbCommandInterceptor
    {
        private const int Full = 13;

        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsFull ? throw new SqliteException("database or disk is full", Full) : new(result);
    }
}
