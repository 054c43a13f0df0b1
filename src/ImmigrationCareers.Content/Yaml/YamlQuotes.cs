using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>Puts text into the quotation marks that it lacks, for the line to paste that a hint shows.</summary>
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

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '„' or '‟' or '‘' or '’' or '«' or '»';

    [GeneratedRegex(@"\A\s*(?<before>(?:-\s+)*(?:[\w-]+\s*:|-(?=\s)))\s*")]
    private static partial Regex KeyOrHyphen();
}
