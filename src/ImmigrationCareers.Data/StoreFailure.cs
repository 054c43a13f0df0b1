using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Data;

/// <summary>Tells errors of the store from errors of the site.</summary>
public static class StoreFailure
{
    /// <summary>SQLite's number for a constraint that a row does not meet.</summary>
    private const int Constraint = 19;

    /// <summary>SQL Server's: a unique key or index that has the value, a foreign key without its row.</summary>
    private static readonly int[] Conflicts = [2627, 2601, 547];

    /// <summary>Whether the store is the cause: away, locked, read-only, full, damaged or without its tables.</summary>
    public static bool IsCauseOf(Exception error) => CausesOf(error).OfType<DbException>().Any() && !IsConflict(error);

    /// <summary>
    /// Whether the store is well and did its work: somebody else has just taken what was to be unique, or deleted what was to be built
    /// on.
    /// </summary>
    public static bool IsConflict(Exception error) => CausesOf(error).Any(cause => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == Constraint,
        SqlException server => Conflicts.Contains(server.Number),
        _ => false,
    });

    /// <summary>What an operator has to know: that it was tried several times, and by whom, says nothing of why it failed.</summary>
    internal static Exception ReasonOf(Exception error) =>
        error is RetryLimitExceededException { InnerException: { } reason } ? ReasonOf(reason) : error;

    private static IEnumerable<Exception> CausesOf(Exception? error)
    {
        for (; error is not null; error = error.InnerException) yield return error;
    }
}
