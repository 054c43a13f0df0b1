namespace ImmigrationCareers.Data.Plans;

/// <summary>What a reader wrote down about a section, for nobody else.</summary>
public sealed record Note
{
    /// <summary>Longest text that can be written at once, in characters; two notes that became one can be longer.</summary>
    public const int MaximumLength = 4000;

    /// <summary>Longest text of all, however it came; two notes that would be longer as one stay two.</summary>
    public const int MaximumJoinedLength = 16_000;

    /// <summary>Stands between two notes that became one.</summary>
    public const string Between = "\n\n";

    /// <summary>Id of the section.</summary>
    public required string SectionId { get; init; }

    /// <summary>Tells notes about one section apart: 0 unless they are too long to be one.</summary>
    public int Number { get; init; }

    /// <summary>Plain text, never empty.</summary>
    public required string Text { get; set; }

    /// <summary>When it was last written, UTC.</summary>
    public required DateTime WrittenAt { get; set; }

    /// <summary>The reader; known to the store alone.</summary>
    internal Guid ReaderId { get; init; }

    /// <summary>Whether another text is a part of this note as a whole, and not just somewhere in its words.</summary>
    public bool Has(string text) =>
        $"{Between}{Text}{Between}".Contains($"{Between}{text}{Between}", StringComparison.Ordinal);

    /// <summary>Both notes as one, this one first; null when that would be too long.</summary>
    public Note? JoinedWith(Note other)
    {
        if (Text.Length + Between.Length + other.Text.Length > MaximumJoinedLength) return null;
        return this with { Text = Text + Between + other.Text, WrittenAt = WrittenAt > other.WrittenAt ? WrittenAt : other.WrittenAt };
    }
}
