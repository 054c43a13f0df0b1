using System.Data;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>The file under the store: how connections are set up, and what happens when it is not as it should be.</summary>
public sealed class SqliteFileTests
{
    // Result codes of SQLite.
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const UnixFileMode OfItsOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly SectionName Education = new("iso-education", "Education");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_Each_AreSetUp()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);

        // Several at a time, so that they are not one and the same out of the pool; twice, so that some are.
        for (var round = 0; round < 2; round++)
        {
            await HoldAsync(4);
        }

        async Task HoldAsync(int connections)
        {
            await store.DoAsync(async db =>
            {
                await db.Database.OpenConnectionAsync(Cancellation);
                Assert.Equal(
                    ("wal", "2", "1", "2000"),
                    (Of("journal_mode"), Of("synchronous"), Of("foreign_keys"), Of("busy_timeout")));
                string Of(string name) => PragmaOf(db, name);

                if (connections > 1) await HoldAsync(connections - 1);
            });
        }
    }

    [Fact]
    public async Task Connections_FromThePool_AreSetUpAgain()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        await store.DoAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", Cancellation));
        await store.DoAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Cancellation);
            Assert.Equal("1", PragmaOf(db, "foreign_keys"));
        });
    }

    /// <summary>Where files have no such rights, as on Windows, there is nothing to see.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_AreForNobodyElseOnTheMachine(bool wasThereAlready)
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(store.File)!).FullName;
        if (wasThereAlready) await File.WriteAllBytesAsync(store.File, [], Cancellation);
        else Directory.Delete(folder);
        if (wasThereAlready && !OperatingSystem.IsWindows()) File.SetUnixFileMode(store.File, OfItsOwner | OfOthers);

        Assert.True(await store.Migration.TryAsync(Cancellation));
        await store.AddGuestAsync();

        var files = Directory.GetFiles(folder).Select(Path.GetFileName).Order();
        Assert.Equal(["portal.db", "portal.db-shm", "portal.db-wal"], files);
        if (OperatingSystem.IsWindows()) return;
        Assert.All(Directory.GetFiles(folder), file => Assert.Equal(OfItsOwner, ModeOf(file)));
        if (!wasThereAlready) Assert.Equal(OfItsOwner | UnixFileMode.UserExecute, ModeOf(folder));

        static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
    }

    [Fact]
    public async Task File_GoneWhileRunning_IsAwayAndNotMadeAnew()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await store.AddGuestAsync();
        await TickAsync(store, reader);
        var folder = Path.GetDirectoryName(store.File)!;
        Directory.Move(folder, folder + "-away");

        await FailsAsync(CannotOpen, () => TickAsync(store, reader));
        await Assert.ThrowsAsync<StoreAwayException>(() => store.MarksAsync());
        Assert.Equal((StoreStatus.Unavailable, typeof(SqliteException)), (store.State.Status, store.State.Error));
        Assert.False(await store.Migration.TryAsync(Cancellation));
        Assert.False(System.IO.File.Exists(store.File));

        Directory.Move(folder + "-away", folder);
        await Assert.ThrowsAsync<StoreAwayException>(() => store.MarksAsync());
        Assert.True(await store.Migration.TryAsync(Cancellation));
        Assert.Equal((StoreStatus.Ready, null), (store.State.Status, store.State.Error));
        Assert.Single((await store.MarksAsync()).Steps);
    }

    [Fact]
    public async Task File_GoneWhileRunning_IsBackByItself()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        await using var running = await store.RunMigrationAsync();
        await Eventually.IsTrueAsync(() => store.State.Status == StoreStatus.Ready, "the store is ready");
        var folder = Path.GetDirectoryName(store.File)!;
        Directory.Move(folder, folder + "-away");
        await FailsAsync(CannotOpen, () => store.AddGuestAsync());

        Assert.Equal(TimeSpan.FromSeconds(1), await store.Clock.EndNextPauseAsync());
        Directory.Move(folder + "-away", folder);

        // The attempt after the first pause may have come before the folder.
        _ = store.Clock.EndNextPauseAsync();
        await Eventually.IsTrueAsync(() => store.State.Status == StoreStatus.Ready, "the store is ready again");
        await store.AddGuestAsync();
    }

    [Fact]
    public async Task File_AnotherInItsPlace_IsNotMadeTheStore()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        await store.AddGuestAsync();
        var folder = Path.GetDirectoryName(store.File)!;
        Directory.Move(folder, folder + "-away");
        await FailsAsync(CannotOpen, () => store.MarksAsync());

        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(store.File, [], Cancellation);
        Assert.False(await store.Migration.TryAsync(Cancellation));
        Assert.Equal((StoreStatus.Unavailable, typeof(MigrationsPendingException)), (store.State.Status, store.State.Error));
    }

    [Fact]
    public async Task File_ReadOnly_CanBeReadAndNotWritten()
    {
        await using var store = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await store.AddGuestAsync();
        await TickAsync(store, reader);
        await using var readOnly = TestStore.CreateUntouched(
            new TestStoreSettings { Connection = $"Data Source={store.File};Mode=ReadOnly" });

        Assert.Single((await readOnly.MarksAsync()).Steps);
        await FailsAsync(
            ReadOnly, () => readOnly.PlanAsync(plans => plans.SetStepAsync(reader, Education, "another", done: true, Cancellation)));
        Assert.True(await readOnly.Migration.TryAsync(Cancellation));

        await store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "another", done: true, Cancellation));
        Assert.Equal(2, (await readOnly.MarksAsync()).Steps.Length);
    }

    [Fact]
    public async Task File_LockedByAnotherProcess_CanBeReadAndIsWrittenAfterwards()
    {
        await using var locked = await TestStore.CreateAsync(StoreProvider.Sqlite);
        var reader = await locked.AddGuestAsync();

        // As the site is set up, but for the patience.
        await using var store = TestStore.CreateUntouched(
            new TestStoreSettings { Connection = $"Data Source={locked.File};Default Timeout=1" });
        using (var other = locked.Connect())
        using (var transaction = other.BeginTransaction(IsolationLevel.Serializable))
        {
            Assert.Empty((await store.MarksAsync()).Steps);
            await FailsAsync(Busy, () => TickAsync(store, reader));
            transaction.Rollback();
        }

        await TickAsync(store, reader);
        Assert.Single((await store.MarksAsync()).Steps);
    }

    [Fact]
    public async Task File_NotADatabase_IsSaidSoAndLeftAlone()
    {
        await using var store = TestStore.CreateUntouched(new TestStoreSettings());
        Directory.CreateDirectory(Path.GetDirectoryName(store.File)!);
        var text = string.Concat(Enumerable.Repeat("Somebody's letters. ", 500));
        await File.WriteAllTextAsync(store.File, text, Cancellation);

        await FailsAsync(NotADatabase, () => store.AddGuestAsync());
        Assert.False(await store.Migration.TryAsync(Cancellation));
        Assert.Equal(text, await File.ReadAllTextAsync(store.File, Cancellation));
    }

    [Fact]
    public void Failure_OfTheSite_IsNotTheStores()
    {
        Assert.True(StoreFailure.IsCauseOf(new DbUpdateException("", new SqliteException("", Busy))));
        Assert.False(StoreFailure.IsCauseOf(new InvalidOperationException("", new FormatException())));
    }

    private static Task TickAsync(TestStore store, ReaderKey reader) =>
        store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation));

    private static async Task FailsAsync(int code, Func<Task> action)
    {
        var error = await Assert.ThrowsAsync<SqliteException>(action);
        Assert.Equal(code, error.SqliteErrorCode);
        Assert.True(StoreFailure.IsCauseOf(error));
    }

    private static string PragmaOf(PortalDbContext db, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
