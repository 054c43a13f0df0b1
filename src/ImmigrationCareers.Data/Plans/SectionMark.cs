namespace ImmigrationCareers.Data.Plans;

/// <summary>A section that a reader has read.</summary>
public sealed class SectionMark
{
    /// <summary>The reader.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>When it was marked, UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The section's content hash at that time, so that a page can say that it has changed since; 32 hexadecimal digits.</summary>
    public required string ContentHash { get; init; }
}
