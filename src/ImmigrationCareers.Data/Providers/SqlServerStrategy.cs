using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Data.Providers;

/// <summary>
/// Begins anew what a server broke off, as Entity Framework does, and what ended with the connection: on Linux and macOS that error has
/// no number, and so it is not among those that Entity Framework knows.
/// </summary>
internal sealed class SqlServerStrategy(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostRetries, LongestPause, errorNumbersToAdd: null)
{
    /// <summary>How often it does so.</summary>
    private const int MostRetries = 3;

    /// <summary>From this class on an error ends the connection.</summary>
    private const byte Fatal = 20;

    /// <summary>The longest pause before that; a reader is waiting.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    protected override bool ShouldRetryOn(Exception exception) => base.ShouldRetryOn(exception) || IsLostConnection(exception);

    private static bool IsLostConnection(Exception error) =>
        error is SqlException { Number: 0 } lost && lost.Errors.Cast<SqlError>().Any(part => part.Class >= Fatal);
}
