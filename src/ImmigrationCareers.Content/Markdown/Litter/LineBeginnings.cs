using System.Globalization;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>Lines that begin like a list, a heading or a step and became none.</summary>
internal static partial class LineBeginnings
{
    private const string Bullets = "•‣◦⁃∙·●○■□▪▫◆◇➢➤►▸☐\uF0A7\uF0B7";

    public static IEnumerable<Blemish> In(ShownText text)
    {
        var dashes = 0;
        foreach (var start in text.LineStarts())
        {
            // A heading has one line, unless a line of hyphens below a paragraph has made it one.
            if (text.Block is HeadingBlock && start == 0) continue;
            var line = text.LineFrom(start);
            if (line.StartsWith('—') && dashes++ == 0 && !HasMoreDashes(text)) continue;
            if (Of(line) is var (message, hint)) yield return new Blemish(start, DiagnosticRules.LineBeginning, message, hint);
        }
    }

    private static (string Message, string Hint)? Of(string line)
    {
        if (Mark().Match(line) is { Success: true } mark) return OfMark(mark, line);
        if (Bullets.Contains(line[0], StringComparison.Ordinal) || line is ['–' or '—', ' ' or '\u00A0' or '\t', ..])
            return ($"{line[0]} makes no list: the lines run into each other", $"Write - {Rest(line, 1)}, below an empty line");
        return Foreign().Match(line) is { Success: true } foreign
            ? ($"The guide has no {foreign.Value}, and shows it", "Take it away, or write it between backticks.")
            : null;
    }

    /// <summary>A mark with something other than a space behind it, or with a space before it that is none to Markdown.</summary>
    private static (string Message, string Hint)? OfMark(Match match, string line)
    {
        var (before, mark, behind) = (match.Groups["before"].Value, match.Groups["mark"].Value, line[match.Length..]);
        if (InvisibleCharacter.In(before) is { } indent)
            return ($"Before {mark} is {indent.Name}", $"Use common spaces, or none: {mark} {Rest(behind, 0)}");
        if (mark.Length > 6 && mark[0] == '#')
            return ($"{mark} makes no heading", "Use at most six, and only one more than the heading above.");
        if (behind.Length == 0)
            return char.IsAsciiDigit(mark[0])
                ? null
                : ($"{mark} is alone on its line, and shown as it is", "Take it away, or put words behind it.");
        if (InvisibleCharacter.IsBlank(behind[0]) && behind[0] is not (' ' or '\t'))
            return ($"Behind {mark} is {InvisibleCharacter.At(behind, 0).Name}", $"Use a common space: {mark} {Rest(behind, 0)}");
        return mark[0] switch
        {
            '#' when behind[0] is not (' ' or '\t') => (
                $"{mark} without a space makes no heading",
                $"Write {(mark.Length == 1 ? "##" : mark)} {Rest(behind, 0)}, or \\{mark} to show it"),
            '-' or '+' when !IsNumber(behind) && behind[0] is not (' ' or '\t') => (
                $"{mark} without a space makes no list", $"Write {mark} {Rest(behind, 0)}, or \\{mark} to show it"),
            _ when char.IsAsciiDigit(mark[0]) && (char.IsLetter(behind[0]) || behind[0] == '[') => (
                $"{mark} without a space makes no list", $"Write {mark} {Rest(behind, 0)}, or {mark[..^1]}\\{mark[^1]} to show it"),
            _ => null,
        };
    }

    private static bool IsNumber(string text) =>
        char.IsDigit(text[0]) || char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol
        || (text is ['.' or ',', var digit, ..] && char.IsDigit(digit));

    /// <summary>One dash at the beginning of a line is how the author of a quotation is named; several are a list.</summary>
    private static bool HasMoreDashes(ShownText text) => text.LineStarts().Count(start => text.Text[start] == '—') > 1;

    private static string Rest(string line, int from)
    {
        var rest = InvisibleCharacter.Trim(line[from..].Replace(ShownText.StandIn, '…'));
        return rest.Length <= 40 ? rest : rest[..40] + "…";
    }

    [GeneratedRegex(@"\A(?<before>[\s\u00A0\u2000-\u200B\u202F\u3000\uFEFF]*)(?<mark>#+|[-+](?![-+])|[0-9]{1,9}[.)])")]
    private static partial Regex Mark();

    /// <summary>Marks of other dialects: containers, admonitions, front matter.</summary>
    [GeneratedRegex(@"\A(?::{3,}|!{3}|\+{3}|\?{3}|%{2})")]
    private static partial Regex Foreign();
}
