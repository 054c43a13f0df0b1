namespace ImmigrationCareers.Data.Plans;

/// <summary>A section or a heading that a reader wants to find again.</summary>
public sealed record Bookmark
{
    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>Id of the heading; empty for the section as a whole.</summary>
    public required string HeadingId { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>The reader; known to the store alone.</summary>
    internal Guid ReaderId { get; init; }

    /// <summary>Its place in the reader's order, smallest first; equal ones by <see cref="AddedAt"/>. Lists come in this order.</summary>
    internal int Position { get; set; }

    /// <summary>What it marks, as forms, files and scripts name it: <c>{sectionId}</c> or <c>{sectionId}#{headingId}</c>.</summary>
    public string Target => HeadingId.Length == 0 ? SectionId : $"{SectionId}#{HeadingId}";
}
