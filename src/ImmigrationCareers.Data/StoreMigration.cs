using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Data;

/// <summary>
/// Brings the store up in the background, and again whenever it has been away: nobody else asks a store that is known to be.
/// An SQLite file is created and migrated; a server is only asked, since its migrations run by command. The result is
/// <see cref="StoreState"/>.
/// </summary>
public sealed partial class StoreMigration(IServiceScopeFactory scopes, StoreState state, TimeProvider clock, ILogger<StoreMigration> log)
    : BackgroundService
{
    /// <summary>What lies beside a file whose process was killed; else SQLite makes it anew with the rights of the file.</summary>
    private static readonly string[] SqliteFiles = ["", "-wal", "-shm"];

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>So much later than it could have been a store that is back is used again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Of two attempts the one that began first could end last, and say what is no longer so.</summary>
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <inheritdoc />
    public override void Dispose()
    {
        oneAtATime.Dispose();
        base.Dispose();
    }

    /// <summary>One attempt.</summary>
    /// <returns>Whether the store is ready.</returns>
    public async Task<bool> TryAsync(CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            return await TryOnceAsync(cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            for (var pause = FirstPause; !await TryAsync(stoppingToken); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
                await Task.Delay(pause, clock, stoppingToken);
            await state.FailureAsync(stoppingToken);
        }
    }

    private async Task<bool> TryOnceAsync(CancellationToken cancellation)
    {
        state.Probe();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            if (db.Database.IsSqlite()) PrepareFile(db.Database.GetDbConnection().ConnectionString);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            if (pending.Count > 0) await MigrateAsync(db, pending, cancellation);
            state.SetReady();
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            state.SetFailed(error);
            return false;
        }
    }

    private async Task MigrateAsync(PortalDbContext db, List<string> pending, CancellationToken cancellation)
    {
        // Nor is a file that lacks some, where one with all of them was, the same file.
        if (!db.Database.IsSqlite() || state.HasBeenReady) throw new MigrationsPendingException(pending);
        LogMigrating(pending.Count, pending[^1]);

        // Entity Framework takes its lock by a row in this table and waits for the row to go, for ever. No other process
        // uses the file, so one that is there was left by a process that was killed.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await db.Database.MigrateAsync(cancellation);
        LogMigrated(pending[^1]);
    }

    /// <summary>
    /// At the start only. A file that was there and no longer is counts as away, not empty: were it made anew, readers would be
    /// unknown and lose their cookies, and the file could not be put back.
    /// </summary>
    private void PrepareFile(string connection)
    {
        var file = new SqliteConnectionStringBuilder(connection);
        if (state.HasBeenReady || file.Mode == SqliteOpenMode.ReadOnly) return;
        if (File.Exists(file.DataSource))
        {
            foreach (var beside in SqliteFiles) PrivateFiles.Close(file.DataSource + beside);
            return;
        }

        PrivateFiles.CreateFolder(Path.GetDirectoryName(file.DataSource)!);
        using var created = PrivateFiles.Create(file.DataSource);
    }

    [LoggerMessage(LogLevel.Information, "The store needs {Count} migrations, up to {Last}")]
    private partial void LogMigrating(int count, string last);

    [LoggerMessage(LogLevel.Information, "The store is migrated to {Last}")]
    private partial void LogMigrated(string last);
}

/// <summary>The store lacks migrations: a server's run by command, a file's at the start.</summary>
public sealed class MigrationsPendingException(IReadOnlyCollection<string> pending)
    : Exception($"{pending.Count} migrations are missing, to be run by command, or by a restart for a file: {string.Join(", ", pending)}");
