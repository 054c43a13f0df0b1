using System.Buffers;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Loading;

/// <summary>
/// Looks for what nobody sees in a text and what no text needs: marks that turn its direction, so that a name reads as another,
/// and what word processors leave between letters, so that no search finds the word.
/// </summary>
internal static class UnseenText
{
    private const string DirectionMarks = "\u061C\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        DirectionMarks + "\u115F\u1160\u180E\u200B\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065\u206A\u206B\u206C\u206D\u206E"
        + "\u206F\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB\uDB40");

    public static void Report(string text, FileDiagnostics diagnostics)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return;
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            Report(text.AsSpan(range), line, diagnostics);
        }
    }

    private static void Report(ReadOnlySpan<char> text, int line, FileDiagnostics diagnostics)
    {
        var runsFromRight = text.ContainsAnyInRange('\u0590', '\u08FF');
        for (var at = text.IndexOfAny(Suspects); at >= 0;)
        {
            if (!IsWanted(text, at, runsFromRight)) diagnostics.Add(InvisibleCharacter.At(text, at), new Place(line, at + 1));
            var next = text[(at + 1)..].IndexOfAny(Suspects);
            at = next < 0 ? next : at + 1 + next;
        }
    }

    /// <summary>
    /// Whether a script needs it: a mark of direction in a line with letters that run from right to left, a space of no width
    /// between letters of a script that writes none, and the tags of a flag.
    /// </summary>
    private static bool IsWanted(ReadOnlySpan<char> text, int at, bool runsFromRight) => text[at] switch
    {
        '\u200B' => IsOfAScriptWithoutSpaces(text, at - 1) && IsOfAScriptWithoutSpaces(text, at + 1),
        '\uDB40' => at > 0 && char.IsLowSurrogate(text[at - 1]),
        var mark => runsFromRight && DirectionMarks.Contains(mark, StringComparison.Ordinal),
    };

    private static bool IsOfAScriptWithoutSpaces(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
