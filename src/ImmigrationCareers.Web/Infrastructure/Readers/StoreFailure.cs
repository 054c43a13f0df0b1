using System.Data.Common;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>Tells a store that does not answer from a fault of ours.</summary>
internal static class StoreFailure
{
    /// <summary>Whether the database, or the file or network under it, is at the bottom of the exception.</summary>
    public static bool Is(Exception? problem) =>
        problem is DbException or IOException or UnauthorizedAccessException or TimeoutException || (problem is not null && Is(problem.InnerException));
}
