using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>Marks within a text that set nothing off: stars, backticks, braces and such.</summary>
internal static partial class ShownMarks
{
    /// <summary>Each kind of mark once in a block: what is wrong with one is wrong with its partner.</summary>
    public static IEnumerable<Blemish> In(ShownText text) => Mark().Matches(text.Text)
        .Where(match => match.ValueSpan[0] != ShownText.WantedBrace)
        .DistinctBy(match => KindOf(match.ValueSpan[0]))
        .Select(match => (match.Index, Words: Of(match, text.Text)))
        .Select(found => new Blemish(found.Index, DiagnosticRules.ShownMark, found.Words.Message, found.Words.Hint));

    private static char KindOf(char mark) => mark switch
    {
        '_' => '*',
        '}' => '{',
        _ => mark,
    };

    private static (string Message, string Hint) Of(Match match, string text)
    {
        var mark = match.Value;
        return mark[0] switch
        {
            '*' or '_' => (
                $"{mark} is shown as it is: emphasis has words right inside its marks",
                EmphasisOf(match, text) is { } words
                    ? $"Write {mark}{words}{mark}, the spaces outside, or {Escaped(mark)} to show it"
                    : $"Close it right behind a word, or write {Escaped(mark)} to show it."),
            '`' => ("A backtick is shown as it is: code is not closed", @"Close it with another backtick, or write \` to show it."),
            '~' => ("~~ is shown as it is: it strikes out words right inside its marks", @"Close it right behind a word, or write \~\~."),
            '{' or '}' => ("A brace is shown as it is", BraceHint(match)),
            '\\' => ("A backslash is shown as it is", @"Take it away, or write \\ to show it."),
            '<' => ("< is shown as it is: no address that begins here is closed", @"Close it with >, or write \< to show it."),
            '&' => ($"{mark} is shown as it is", @"End the name of a character with a semicolon, as in &nbsp; or write \& to show it."),
            '=' => ("== is shown as it is: the guide has no such mark", "Use **bold** instead."),
            _ => ($"{mark} is shown as it is: the guide has no such mark", "Write the character itself."),
        };
    }

    /// <summary>The words between this mark and the next of its kind, when spaces inside are why they make no emphasis.</summary>
    private static string? EmphasisOf(Match match, string text)
    {
        var start = match.Index + match.Length;
        var end = text.IndexOf(match.Value, start, StringComparison.Ordinal);
        if (end < 0) return null;
        var words = text[start..end];
        return words.Length is > 0 and <= 60 && words.Trim().Length is var rest && rest > 0 && rest < words.Length ? words.Trim() : null;
    }

    private static string BraceHint(Match match) => match.Groups["braced"].Value.Trim() is { Length: > 0 } id && Names.IsId(id)
        ? $"Write {{{{ {id} }}}} for a value, {{#{id}}} for the id of a heading or step, or \\{{ to show it."
        : @"Write {{ value-id }} for a value, or \{ and \} to show braces.";

    private static string Escaped(string mark) => string.Concat(mark.Select(c => "\\" + c));

    [GeneratedRegex(
        @"\*+"
        + @"|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])"
        + @"|`+|~~+"
        + @"|\uE001[^{}\n]*\}+|\uE001\{[^{}\n]*\}+|\{(?<braced>[^{}\n]*)\}?|\}"
        + @"|\\"
        + @"|<(?=[\p{L}/!?])(?![^<>\n]*\uE002)"
        + @"|&(?:#?\w+;|(?:nbsp|amp|lt|gt|quot|copy|ndash|mdash|hellip|shy)\b)"
        + @"|==(?=\S)|(?<=\S)=="
        + @"|(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}:])")]
    private static partial Regex Mark();
}
