using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>Which text needs quotation marks in YAML, and how it looks with them, for the line to paste that a hint shows.</summary>
internal static partial class YamlQuotes
{
    /// <summary>The text between double quotation marks, without those of other kinds that somebody put around it.</summary>
    public static string Around(string text)
    {
        text = InvisibleCharacter.Trim(text);
        if (text.Length > 1 && IsQuote(text[0]) && IsQuote(text[^1])) text = text[1..^1];
        else if (text.Length > 0 && IsQuote(text[0]) && !text[1..].Any(IsQuote)) text = text[1..];
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The line with its text, all that stands behind the key or the hyphen, between double quotation marks.</summary>
    public static string InLine(string line)
    {
        var match = KeyOrHyphen().Match(line);
        return match.Success ? match.Groups["before"].Value.Trim() + " " + Around(line[match.Length..]) : Around(line);
    }

    /// <summary>Why a text cannot stand without quotation marks; null when it can, as far as one can tell.</summary>
    public static string? WhyNeeded(string text) => text switch
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

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '„' or '‟' or '‘' or '’' or '«' or '»';

    [GeneratedRegex(@"\A\s*(?<before>(?:-\s+)*(?:[\w-]+\s*:|-(?=\s)))\s*")]
    private static partial Regex KeyOrHyphen();

    [GeneratedRegex(@":(?: |\z)")]
    private static partial Regex ColonInside();
}
