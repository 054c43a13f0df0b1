using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Repeats a write that a server broke off: it was the victim of a deadlock, or the connection was lost for a moment. Which
/// errors these are Entity Framework knows; none of an SQLite file is among them.
/// </summary>
internal sealed class WriteRetries(DbContext db) : SqlServerRetryingExecutionStrategy(db, MostRetries, LongestPause, errorNumbersToAdd: null)
{
    private const int MostRetries = 3;

    /// <summary>A reader is waiting.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Entity Framework wraps such an error of a query to advise a strategy like this one.</summary>
    protected override bool ShouldRetryOn(Exception exception) =>
        base.ShouldRetryOn(exception is InvalidOperationException { InnerException: { } cause } ? cause : exception);
}
