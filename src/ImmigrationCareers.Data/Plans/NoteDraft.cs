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

/// <summary>A note as it is after it was sent.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HasOtherText">
/// Whether it was written elsewhere since it was read where it was sent from: nothing of either text is lost.
/// </param>
public sealed record WrittenNote(string Text, bool HasOtherText);
