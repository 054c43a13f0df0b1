namespace ImmigrationCareers.Data.Plans;

/// <summary>A section that a reader has read.</summary>
public sealed record SectionMark
{
    /// <summary>Longest <see cref="Meaning"/>, in characters.</summary>
    public const int MaximumMeaningLength = 4000;

    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>When it was marked, UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>
    /// What was read, so that a page can say whether it has changed since and where: a text that the guide makes and compares,
    /// and the store does not read. Marks of the first version have 32 hexadecimal digits, which no longer tell anything.
    /// </summary>
    public required string Meaning { get; init; }

    /// <summary>The reader; known to the store alone.</summary>
    internal Guid ReaderId { get; init; }
}
