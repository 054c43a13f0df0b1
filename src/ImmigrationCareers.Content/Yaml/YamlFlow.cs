using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>Values between brackets and braces, looked through for text that needs quotation marks.</summary>
internal static partial class YamlFlow
{
    private const string QuotedMark = "A quotation mark is never closed";

    /// <summary>The first mistake in a value between brackets or braces.</summary>
    /// <param name="text">The lines of the value, key included.</param>
    /// <param name="line">The first line, from 0.</param>
    /// <param name="start">Where the value begins in that line.</param>
    public static YamlMistake? MistakeIn(string text, int line, int start)
    {
        var open = new Stack<int>();
        var at = start;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[' or '{':
                    open.Push(at++);
                    break;
                case ']' or '}':
                    if (open.Count == 0 || text[open.Peek()] != (text[at] == ']' ? '[' : '{'))
                        return At(at, $"There is no bracket that this {text[at]} closes", "Take it away, or put the text in double quotes.");
                    open.Pop();
                    at++;
                    break;
                case ',' or ' ' or '\t' or '\n':
                    at++;
                    break;
                case '#':
                    at = EndOfLine(text, at);
                    break;
                default:
                    if (MistakeInItem(ref at) is { } mistake) return mistake;
                    break;
            }

            if (open.Count == 0) return OfRest(at);
        }

        var last = open.Peek();
        return At(last, $"The {text[last]} is never closed", $"Close it with {(text[last] == '[' ? ']' : '}')} behind the last item.");

        YamlMistake? MistakeInItem(ref int at)
        {
            var key = Key().Match(text, at);
            if (key.Success) at += key.Length;
            if (at >= text.Length || text[at] is '[' or '{' && !text.AsSpan(at).StartsWith("{{")) return null;
            var begin = at;
            var before = key.Success ? key.Groups["key"].Value + ": " : "";
            if (text[at] is '"' or '\'')
            {
                var end = EndOfQuoted(text, at);
                if (end < 0) return At(begin, QuotedMark, $"Close it: {before}{YamlQuotes.Around(text[begin..EndOfItem(text, begin)])}");
                at = end + 1;
                var rest = EndOfItem(text, at);
                if (text.AsSpan(at, rest - at).Trim() is not ([] or ['#', ..] or [':', ..]))
                    return At(
                        at,
                        "The text goes on behind its closing quotation mark",
                        $"Put all of it in double quotes: {before}{YamlQuotes.Around(text[begin..rest])}");
                if (at < text.Length && text[at] == ':') at++;
                return null;
            }

            at = text.AsSpan(at).StartsWith("{{") ? EndOfPlaceholder(text, at) : EndOfItem(text, at);
            var item = text[begin..at].Trim();
            return item.Length > 0 && NeedsQuotes(item) is { } why
                ? At(begin, why, $"Put the text in double quotes: {before}{YamlQuotes.Around(item)}")
                : null;
        }

        YamlMistake? OfRest(int at)
        {
            var rest = text.AsSpan(at, EndOfLine(text, at) - at).Trim();
            return rest is [] or ['#', ..]
                ? null
                : At(at, "The line goes on behind its closing bracket", "Take that away, or put all of the text in double quotes.");
        }

        YamlMistake At(int index, string message, string hint)
        {
            var before = text.AsSpan(0, index);
            return new YamlMistake(line + before.Count('\n'), index - before.LastIndexOf('\n') - 1, message, hint);
        }
    }

    /// <summary>Why a text cannot stand without quotation marks; null when it can, as far as one can tell.</summary>
    public static string? NeedsQuotes(string text) => text switch
    {
        ['@' or '`' or '%' or '*' or '&' or '!' or '|' or '>' or ',' or ']' or '}', ..] =>
            $"{text[0]} at the beginning of a text means something else in YAML",
        ['{', '{', ..] => "Braces at the beginning of a text mean something else in YAML",
        ['-' or '?' or ':', ' ', ..] => $"{text[0]} and a space at the beginning of a text mean something else in YAML",
        _ when ColonInside().IsMatch(text) => "A colon with a space behind it ends a key, so that the text is not read as one",
        _ => null,
    };

    /// <summary>Where a quoted text that begins here is closed; -1 when it is not.</summary>
    public static int EndOfQuoted(string text, int start)
    {
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (quote == '"' && text[at] == '\\') at++;
            else if (text[at] == quote && (quote == '"' || at + 1 == text.Length || text[at + 1] != quote)) return at;
            else if (text[at] == quote) at++;
        }

        return -1;
    }

    private static int EndOfItem(string text, int start)
    {
        var end = EndOfPlain().Match(text, start);
        return end.Success ? end.Index : text.Length;
    }

    private static int EndOfPlaceholder(string text, int start)
    {
        var close = text.IndexOf("}}", start, StringComparison.Ordinal);
        return EndOfItem(text, close < 0 ? start + 2 : close + 2);
    }

    private static int EndOfLine(string text, int start) =>
        text.IndexOf('\n', Math.Min(start, text.Length)) is var end and >= 0 ? end : text.Length;

    [GeneratedRegex(@"\G(?<key>[\w-]+) *:(?: +|(?=\n|\z))")]
    private static partial Regex Key();

    [GeneratedRegex(@"[,\[\]{}\n]| #")]
    private static partial Regex EndOfPlain();

    [GeneratedRegex(@":(?: |\z)")]
    private static partial Regex ColonInside();
}
