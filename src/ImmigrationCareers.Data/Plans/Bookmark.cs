namespace ImmigrationCareers.Data.Plans;

/// <summary>A section or a heading that a reader wants to find again.</summary>
public sealed class Bookmark
{
    /// <summary>The reader.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>Id of the heading; empty for the section as a whole.</summary>
    public required string HeadingId { get; init; }

    /// <summary>Its place in the reader's order, smallest first; equal ones by <see cref="AddedAt"/>.</summary>
    public required int Position { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
