using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ImmigrationCareers.Data.Providers;

/// <summary>
/// Sets up every connection to the file when it is opened. A pooled one is set up again: a migration that failed may have
/// switched foreign keys off, and the whole costs a few microseconds.
/// </summary>
internal sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        LetGoOfMissingFile((SqliteConnection)connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        LetGoOfMissingFile((SqliteConnection)connection);
        return new(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>
    /// A connection in the pool would go on writing to a file that no longer has a name, and what it writes would be lost.
    /// </summary>
    private static void LetGoOfMissingFile(SqliteConnection connection)
    {
        if (!File.Exists(connection.DataSource)) SqliteConnection.ClearPool(connection);
    }

    private static void SetUp(SqliteConnection connection)
    {
        try
        {
            if (IsOutdated(connection)) OpenAnew(connection);

            // SQLite waits for a locked file as long as the connection string has commands wait.
            var wait = TimeSpan.FromSeconds(connection.DefaultTimeout).TotalMilliseconds;
            Run(connection, FormattableString.Invariant($"PRAGMA busy_timeout={wait}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"));

            // Changes the file the first time only. One that cannot be written stays as it is.
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 0) Run(connection, "PRAGMA journal_mode=WAL;");
        }
        catch
        {
            // Left open it would be used as it is.
            SqliteConnection.ClearPool(connection);
            connection.Close();
            throw;
        }
    }

    /// <summary>
    /// Whether a connection out of the pool is to a file that is no longer there, or cannot write, as when the file was first opened:
    /// that may have changed since.
    /// </summary>
    private static bool IsOutdated(SqliteConnection connection) =>
        SqliteFileControl.HasMoved(connection)
        || (raw.sqlite3_db_readonly(connection.Handle, "main") == 1
            && new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly);

    private static void OpenAnew(SqliteConnection connection)
    {
        SqliteConnection.ClearPool(connection);
        connection.Close();
        connection.Open();
    }

    private static void Run(SqliteConnection connection, string pragmas) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, pragmas), connection.Handle);
}
