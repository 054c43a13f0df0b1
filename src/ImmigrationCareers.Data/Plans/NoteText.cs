using System.Security.Cryptography;
using System.Text;

namespace ImmigrationCareers.Data.Plans;

/// <summary>The text of a note as it is kept: plain, with line feeds, without other control characters.</summary>
public static class NoteText
{
    /// <summary>The text that is kept of one that somebody sent; empty for nothing.</summary>
    public static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();

    /// <summary>By which a form says which text it was filled with: one text, one version.</summary>
    public static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>A text as texts that a note can have each: nearly always the text itself.</summary>
    public static IEnumerable<string> PartsOf(string text)
    {
        while (text.Length > Note.MaximumJoinedLength)
        {
            var end = EndOfPart(text);
            yield return text[..end];
            text = text[end..].Trim();
        }

        if (text.Length > 0) yield return text;
    }

    /// <summary>Between two notes that became one where that is possible, else within a text, but never within a character.</summary>
    private static int EndOfPart(string text)
    {
        var between = text.LastIndexOf(Note.Between, Note.MaximumJoinedLength, StringComparison.Ordinal);
        if (between > 0) return between;
        return char.IsHighSurrogate(text[Note.MaximumJoinedLength - 1]) ? Note.MaximumJoinedLength - 1 : Note.MaximumJoinedLength;
    }
}
