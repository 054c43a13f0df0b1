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
        var (line, lineStart) = (1, 0);
        for (var at = text.AsSpan().IndexOfAny(Suspects); at >= 0; at = Next(text, at + 1))
        {
            if (IsWanted(text, at)) continue;
            line += text.AsSpan(lineStart, at - lineStart).Count('\n');
            lineStart = text.LastIndexOf('\n', at) + 1;
            diagnostics.Add(InvisibleCharacter.At(text, at), new Place(line, at - lineStart + 1));
        }
    }

    private static int Next(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAny(Suspects);
        return next < 0 ? next : start + next;
    }

    /// <summary>
    /// Whether a script needs it: a mark of direction in a line with letters that run from right to left, a space of no width
    /// between letters of a script that writes none, and the tags of a flag.
    /// </summary>
    private static bool IsWanted(string text, int at) => text[at] switch
    {
        '\u200B' => IsOfAScriptWithoutSpaces(text, at - 1) && IsOfAScriptWithoutSpaces(text, at + 1),
        '\uDB40' => at > 0 && char.IsLowSurrogate(text[at - 1]),
        var mark when DirectionMarks.Contains(mark, StringComparison.Ordinal) => LineAt(text, at).ContainsAnyInRange('\u0590', '\u08FF'),
        _ => false,
    };

    private static bool IsOfAScriptWithoutSpaces(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start);
    }
}
