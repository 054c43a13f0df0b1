using System.Data.Common;
using System.Security.Cryptography;
using ImmigrationCareers.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Web.Tests.Data;

public sealed class StoreMigrationTests
{
    public static TheoryData<StoreProvider> Providers => StoreProviders.AtHand;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NoFile_CreatesItWithEverything()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        Assert.Equal((StoreStatus.Unknown, null), (store.State.Status, store.State.Error));

        await using var running = await store.RunMigrationAsync();
        await Eventually.IsTrueAsync(() => store.State.Status == StoreStatus.Ready, "the store is ready");

        await store.AddGuestAsync();
        Assert.Equal([LogLevel.Information, LogLevel.Information], store.Log.Lines.Select(line => line.Level));
    }

    [Fact]
    public async Task LookUp_NoFileYet_FailsAndMakesNone()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        await Assert.ThrowsAsync<SqliteException>(() => store.MarksAsync());
        Assert.False(File.Exists(store.File));
    }

    [Fact]
    public async Task Start_NothingPending_WritesNothingAndSaysNothing()
    {
        await using var first = await TestStore.CreateAsync(StoreProvider.Sqlite);
        await using var store = TestStore.CreateUntouched(new TestStoreSettings { Connection = $"Data Source={first.File}" });
        using var other = first.Connect();
        using (other.BeginTransaction())
        {
            // Whoever wrote would have to wait for this one.
            Assert.True(await store.Migration.TryAsync(Cancellation));
        }

        Assert.NotEmpty(store.Commands.Texts);
        Assert.All(store.Commands.Texts, text => Assert.StartsWith("SELECT", text.TrimStart(), StringComparison.Ordinal));
        Assert.Empty(store.Log.Lines);
    }

    [Fact]
    public async Task Start_FolderCannotBeMade_TriesAgainAfterGrowingPauses()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        var folder = Path.GetDirectoryName(store.File)!;
        await File.WriteAllTextAsync(folder, "in the way", Cancellation);

        await using var running = await store.RunMigrationAsync();
        foreach (var seconds in new[] { 1, 2, 4, 5, 5 })
            Assert.Equal(TimeSpan.FromSeconds(seconds), await store.Clock.EndNextPauseAsync());
        Assert.Equal((StoreStatus.Unavailable, typeof(IOException)), (store.State.Status, store.State.Error));
        Assert.Equal(LogLevel.Error, Assert.Single(store.Log.Lines).Level);
        await Assert.ThrowsAsync<StoreAwayException>(() => store.AddGuestAsync());

        File.Delete(folder);
        _ = store.Clock.EndNextPauseAsync();
        await Eventually.IsTrueAsync(() => store.State.Status == StoreStatus.Ready, "the store is ready");
        await store.AddGuestAsync();
        Assert.Equal("The store can be used again", store.Log.Lines.Last().Text);
    }

    /// <summary>What the marks of a version before kept is carried along; that it tells nothing of meaning is the site's to know.</summary>
    [Fact]
    public async Task Start_FileOfTheFirstVersion_KeepsWhatWasMarkedRead()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        Directory.CreateDirectory(Path.GetDirectoryName(store.File)!);
        await File.WriteAllBytesAsync(store.File, [], Cancellation);
        await store.DoAsync(db => db.GetService<IMigrator>().MigrateAsync("Initial", Cancellation));
        await store.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Readers" ("Id", "CreatedAt", "LastUsed")
            VALUES ('00000000-0000-0000-0000-00000000000A', '2026-11-01', '2026-11-01');
            INSERT INTO "SectionMarks" ("ReaderId", "SectionId", "ReadAt", "ContentHash")
            VALUES ('00000000-0000-0000-0000-00000000000A', 'iso-role', '2026-11-02', '0123456789abcdef0123456789abcdef');
            """,
            Cancellation));

        Assert.True(await store.Migration.TryAsync(Cancellation), store.Log.ToString());

        Assert.Equal(
            [("iso-role", "0123456789abcdef0123456789abcdef")],
            await store.AskAsync(async db =>
                (await db.SectionMarks.ToListAsync(Cancellation)).Select(mark => (mark.SectionId, mark.Meaning))));
    }

    [Fact]
    public async Task Start_LockRowOfAKilledProcess_IsCleared()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        Directory.CreateDirectory(Path.GetDirectoryName(store.File)!);
        using (var killed = store.Connect())
        {
            // As Entity Framework takes its lock.
            using var command = killed.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-22 11:00:00+00:00');
                """;
            command.ExecuteNonQuery();
        }

        Assert.True(await store.Migration.TryAsync(Cancellation).WaitAsync(Eventually.Patience, Cancellation));
        await store.AddGuestAsync();
    }

    [Fact]
    public async Task Start_KilledAtAnyMoment_IsFinishedByTheNext()
    {
        var killed = Directory.CreateTempSubdirectory("portal-killed-");
        var copies = new CopyAtEveryCommand(killed);
        await using (var store = TestStore.CreateUntouched(new TestStoreSettings { Interceptors = [copies] }))
        {
            copies.File = store.File;
            Assert.True(await store.Migration.TryAsync(Cancellation));
        }

        Assert.True(copies.Moments > 20, $"Only {copies.Moments} moments were looked at.");
        var withLock = 0;
        var states = killed.GetDirectories();
        Assert.True(states.Length >= 4, $"Only {states.Length} of them left files that differ.");
        foreach (var copy in states)
        {
            await using var store = TestStore.CreateUntouched(new TestStoreSettings { Folder = copy });
            if (HasLockRow(store)) withLock++;
            Assert.True(
                await store.Migration.TryAsync(Cancellation).WaitAsync(Eventually.Patience, Cancellation),
                $"{copy.Name}: {store.Log}");
            await store.AddGuestAsync();
            Assert.Empty(await store.AskAsync(db => db.Database.GetPendingMigrationsAsync(Cancellation)));
        }

        Assert.True(withLock > 0, "No moment left a lock behind.");
        killed.Delete(recursive: true);
    }

    [Fact]
    public async Task Server_Unreachable_IsUnavailableAndBlocksNobody()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings
        {
            Provider = StoreProvider.SqlServer,
            Connection = "Server=127.0.0.1,1;Connect Timeout=1;Encrypt=False",
        });
        await using var running = await store.RunMigrationAsync();
        Assert.Equal(TimeSpan.FromSeconds(1), await store.Clock.EndNextPauseAsync());
        Assert.Equal((StoreStatus.Unavailable, typeof(SqlException)), (store.State.Status, store.State.Error));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Start_MigrationsPending_RunInAFileAndAreOnlyNamedOnAServer(StoreProvider provider)
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings { Provider = provider });
        Assert.Equal(provider == StoreProvider.Sqlite, await store.Migration.TryAsync(Cancellation));
        if (provider == StoreProvider.Sqlite) return;
        Assert.Equal((StoreStatus.Unavailable, typeof(MigrationsPendingException)), (store.State.Status, store.State.Error));
        var (level, text) = Assert.Single(store.Log.Lines);
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains("_Initial", text, StringComparison.Ordinal);

        await store.MigrateByCommandAsync();
        Assert.True(await store.Migration.TryAsync(Cancellation));
    }

    private static bool HasLockRow(TestStore store)
    {
        if (!File.Exists(store.File)) return false;
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if ((long)command.ExecuteScalar()! == 0) return false;
        command.CommandText = "SELECT COUNT(*) FROM \"__EFMigrationsLock\"";
        return (long)command.ExecuteScalar()! > 0;
    }

    /// <summary>Just before each command keeps the files, where they have changed: what a process leaves that is killed there.</summary>
    private sealed class CopyAtEveryCommand(DirectoryInfo target) : DbCommandInterceptor
    {
        private string last = "none";

        public string File { get; set; } = "";

        public int Moments { get; private set; }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
            Copy(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default) => new(Copy(result));

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Copy(result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) => new(Copy(result));

        public override InterceptionResult<object> ScalarExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
            Copy(result);

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<object> result,
            CancellationToken cancellationToken = default) => new(Copy(result));

        private T Copy<T>(T result)
        {
            Moments++;
            var parts = new[] { File, File + "-wal" }.Where(System.IO.File.Exists).ToList();
            var state = string.Concat(parts.Select(part => Convert.ToHexString(HashOf(part))));
            if (state == last) return result;
            last = state;
            var folder = target.CreateSubdirectory($"{Moments:d3}/App_Data");
            foreach (var part in parts) System.IO.File.Copy(part, Path.Combine(folder.FullName, Path.GetFileName(part)));
            return result;
        }

        private static byte[] HashOf(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return SHA256.HashData(stream);
        }
    }
}
