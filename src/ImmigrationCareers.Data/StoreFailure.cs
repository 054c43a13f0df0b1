using System.Data.Common;

namespace ImmigrationCareers.Data;

/// <summary>Tells errors of the store from errors of the site.</summary>
public static class StoreFailure
{
    /// <summary>Whether the store is the cause: away, locked, read-only, full, damaged or without its tables.</summary>
    public static bool IsCauseOf(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException) return true;
        }

        return false;
    }
}
