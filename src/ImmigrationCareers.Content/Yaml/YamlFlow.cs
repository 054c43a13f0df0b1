using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>A value between brackets or braces, looked through for text that needs quotation marks.</summary>
internal sealed partial class YamlFlow
{
    private readonly Stack<int> open = new();
    private readonly string text;
    private readonly int line;
    private int at;

    private YamlFlow(string text, int line, int start) => (this.text, this.line, at) = (text, line, start);

    private bool IsAtPlaceholder => text.AsSpan(at).StartsWith("{{");

    /// <summary>The first mistake in a value between brackets or braces.</summary>
    /// <param name="text">The lines of the value, key included.</param>
    /// <param name="line">The first line, from 0.</param>
    /// <param name="start">Where the value begins in that line.</param>
    public static YamlMistake? MistakeIn(string text, int line, int start) => new YamlFlow(text, line, start).First();

    private YamlMistake? First()
    {
        do
        {
            if (Next() is { } mistake) return mistake;
        }
        while (open.Count > 0 && at < text.Length);
        return open.Count > 0 ? OfOpenBracket(open.Peek()) : OfRest();
    }

    private YamlMistake? Next()
    {
        switch (text[at])
        {
            case '[' or '{':
                open.Push(at++);
                return null;
            case ']' or '}':
                return Close();
            case ',' or ' ' or '\t' or '\n':
                at++;
                return null;
            case '#':
                at = EndOfLine(at);
                return null;
            default:
                return OfItem();
        }
    }

    private YamlMistake? Close()
    {
        if (open.Count == 0 || text[open.Peek()] != (text[at] == ']' ? '[' : '{'))
            return At(at, $"There is no bracket that this {text[at]} closes", "Take it away, or quote the text.");
        open.Pop();
        at++;
        return null;
    }

    private YamlMistake? OfItem()
    {
        var key = Key().Match(text, at);
        at += key.Length;
        var before = key.Success ? key.Groups["key"].Value + ": " : "";
        if (at >= text.Length || (text[at] is '[' or '{' && !IsAtPlaceholder)) return null;
        if (text[at] is '"' or '\'') return OfQuoted(before);
        var begin = at;
        at = IsAtPlaceholder ? EndOfPlaceholder(at) : EndOfItem(at);
        var item = text[begin..at].Trim();
        return item.Length > 0 && YamlQuotes.WhyNeeded(item) is { } why
            ? At(begin, why, $"Put the text in double quotes: {before}{YamlQuotes.Around(item)}")
            : null;
    }

    private YamlMistake? OfQuoted(string before)
    {
        var begin = at;
        var end = YamlQuotes.EndOfQuoted(text, at);
        if (end < 0)
            return At(begin, "A quotation mark is never closed", $"Close it: {before}{YamlQuotes.Around(text[begin..EndOfItem(begin)])}");
        at = end + 1;
        var rest = EndOfItem(at);
        if (text.AsSpan(at, rest - at).Trim() is not ([] or ['#', ..] or [':', ..]))
            return At(
                at,
                "The text goes on behind its closing quotation mark",
                $"Put all of it in double quotes: {before}{YamlQuotes.Around(text[begin..rest])}");
        if (at < text.Length && text[at] == ':') at++;
        return null;
    }

    private YamlMistake OfOpenBracket(int index) =>
        At(index, $"The {text[index]} is never closed", $"Close it with {(text[index] == '[' ? ']' : '}')} behind the last item.");

    private YamlMistake? OfRest() => text.AsSpan(at, EndOfLine(at) - at).Trim() is [] or ['#', ..]
        ? null
        : At(at, "The line goes on behind its closing bracket", "Take that away, or put all of the text in double quotes.");

    private YamlMistake At(int index, string message, string hint)
    {
        var before = text.AsSpan(0, index);
        return new YamlMistake(line + before.Count('\n'), index - before.LastIndexOf('\n') - 1, message, hint);
    }

    private int EndOfItem(int start) => EndOfPlain().Match(text, start) is { Success: true } end ? end.Index : text.Length;

    private int EndOfPlaceholder(int start)
    {
        var close = text.IndexOf("}}", start, StringComparison.Ordinal);
        return EndOfItem(close < 0 ? start + 2 : close + 2);
    }

    private int EndOfLine(int start) => text.IndexOf('\n', Math.Min(start, text.Length)) is var end and >= 0 ? end : text.Length;

    [GeneratedRegex(@"\G(?<key>[\w-]+) *:(?: +|(?=\n|\z))")]
    private static partial Regex Key();

    [GeneratedRegex(@"[,\[\]{}\n]| #")]
    private static partial Regex EndOfPlain();
}
