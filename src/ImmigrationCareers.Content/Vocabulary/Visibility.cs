namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>What readers get at a section's address on a day.</summary>
internal enum Visibility
{
    /// <summary>Nothing: a draft, or not published yet.</summary>
    Hidden,

    /// <summary>The section.</summary>
    Shown,

    /// <summary>Word that it was withdrawn.</summary>
    Withdrawn,
}
