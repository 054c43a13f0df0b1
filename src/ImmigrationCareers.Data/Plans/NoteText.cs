namespace ImmigrationCareers.Data.Plans;

/// <summary>The text of a note as it is kept: plain, with line feeds, without other control characters.</summary>
public static class NoteText
{
    /// <summary>The text that is kept of one that somebody sent; empty for nothing.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
}
