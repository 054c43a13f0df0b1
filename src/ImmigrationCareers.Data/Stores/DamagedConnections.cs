using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Keeps connections to an SQLite file that was found damaged out of the pool: the file may be put right, they would not be.
/// </summary>
internal static class DamagedConnections
{
    private static readonly int[] Codes =
    [
        raw.SQLITE_READONLY, raw.SQLITE_IOERR, raw.SQLITE_CORRUPT, raw.SQLITE_FULL, raw.SQLITE_CANTOPEN, raw.SQLITE_NOTADB,
    ];

    /// <summary>Lets go of them when that is what an error says.</summary>
    public static void LetGo(PortalDbContext db, Exception error)
    {
        if (CodeOf(error) is { } code && Codes.Contains(code) && db.Database.GetDbConnection() is SqliteConnection connection)
            SqliteConnection.ClearPool(connection);
    }

    private static int? CodeOf(Exception? error) =>
        error is null ? null : (error as SqliteException)?.SqliteErrorCode ?? CodeOf(error.InnerException);
}
