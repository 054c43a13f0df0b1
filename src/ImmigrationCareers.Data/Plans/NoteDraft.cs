namespace ImmigrationCareers.Data.Plans;

/// <summary>A note as somebody sends it.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="Text">The text; empty to delete the note.</param>
public sealed record NoteDraft(SectionName Section, string Text)
{
    /// <summary>Which of the notes about the section it takes the place of, in the order of <see cref="SeenNote"/>.</summary>
    public int Number { get; init; }

    /// <summary>
    /// The version of the text that it was made from, by <see cref="NoteText.VersionOf"/>; null where that is not known, so that it
    /// takes the place of whatever is there.
    /// </summary>
    public string? Version { get; init; }
}

/// <summary>What became of a note that was sent.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Text">The text that the note has now.</param>
public sealed record WrittenNote(NoteOutcome Outcome, string Text);

/// <summary>What can become of a note that is sent.</summary>
public enum NoteOutcome
{
    /// <summary>It is saved as it was sent.</summary>
    Saved,

    /// <summary>The note was written elsewhere since it was read here: nothing of either text is lost.</summary>
    KeptBoth,

    /// <summary>Nothing was changed: it is longer than a note can be written at once, and than the one that it was made from.</summary>
    TooLong,
}
