using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ImmigrationCareers.Data.Providers;

/// <summary>What SQLite knows of the file under a connection and its driver for .NET does not ask.</summary>
internal static partial class SqliteFileControl
{
    private const int HasMovedOperation = 20;

    /// <summary>
    /// Whether there is another file, or none, where the connection found its own. What it would write nobody would ever read. A system
    /// that cannot tell has no such files.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection) =>
        Control(connection.Handle!, "main", HasMovedOperation, out var hasMoved) == raw.SQLITE_OK && hasMoved != 0;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int Control(sqlite3 connection, string database, int operation, out int answer);
}
