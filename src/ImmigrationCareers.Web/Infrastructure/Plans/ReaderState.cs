using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>What is known of a request's reader.</summary>
/// <param name="Marks">What the reader has saved; null when there is no reader, or the store does not answer.</param>
/// <param name="StoreIsAway">Whether the store does not answer.</param>
public sealed record ReaderState(ReaderMarks? Marks, bool StoreIsAway)
{
    /// <summary>A request without a reader.</summary>
    public static ReaderState Nobody { get; } = new(null, StoreIsAway: false);

    /// <summary>A reader whose marks cannot be had now.</summary>
    public static ReaderState Unreachable { get; } = new(null, StoreIsAway: true);
}
