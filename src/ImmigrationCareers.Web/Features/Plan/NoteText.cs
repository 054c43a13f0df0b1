namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>The text of a note as it is kept: plain, with line feeds, without other control characters.</summary>
internal static class NoteText
{
    public static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
}
