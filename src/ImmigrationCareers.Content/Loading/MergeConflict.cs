using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>The marks that version control puts into a file when two changes meet.</summary>
internal static partial class MergeConflict
{
    /// <summary>
    /// Whether the file has such marks; the first is reported. An error, other than marks that merely stay: nobody can tell which
    /// of two texts is meant, so readers keep the one before both.
    /// </summary>
    public static bool IsIn(string text, FileDiagnostics diagnostics)
    {
        var mark = Mark().Match(text);
        if (!mark.Success) return false;
        diagnostics.Add(
            DiagnosticRules.MergeConflict,
            new Place(text.AsSpan(0, mark.Index).Count('\n') + 1, 1),
            $"The file holds both sides of a merge: {mark.Value} is a mark of version control",
            "Keep one side, and delete the other and the lines that begin with <<<<<<<, ======= and >>>>>>>.");
        return true;
    }

    [GeneratedRegex(@"^(?:<{7}|>{7}|\|{7})(?=[ \n]|\z)", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
