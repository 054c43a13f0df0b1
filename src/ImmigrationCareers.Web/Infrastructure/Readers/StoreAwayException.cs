using ImmigrationCareers.Data;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>What was asked for is in the store, and the store does not answer; it is in the log already.</summary>
internal sealed class StoreAwayException() : Exception("The store does not answer.")
{
    /// <summary>Whether that is the cause of an error, or an error of the store is: who asks for keys gets either wrapped.</summary>
    public static bool IsCauseOf(Exception error) =>
        error is StoreAwayException || StoreFailure.IsCauseOf(error) || (error.InnerException is { } inner && IsCauseOf(inner));
}
