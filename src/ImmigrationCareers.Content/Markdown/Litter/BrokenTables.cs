using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>Tables that became a paragraph full of pipes.</summary>
internal static partial class BrokenTables
{
    /// <summary>The line at which a table ends being one; null where there is none.</summary>
    public static Blemish? In(ShownText text)
    {
        if (!text.Text.Contains('|', StringComparison.Ordinal)) return null;
        var lines = text.LineStarts().Select(start => (Start: start, Line: text.LineFrom(start))).ToList();
        var rule = lines.FindIndex(line => Rule().IsMatch(line.Line));
        if (rule >= 0) return OfTable(lines, rule);
        return new Blemish(
            text.Text.IndexOf('|', StringComparison.Ordinal),
            DiagnosticRules.BrokenTable,
            "The pipe makes no table",
            @"Put a line such as |---|---| below the head of the table, or write \| to show a pipe.");
    }

    private static Blemish OfTable(List<(int Start, string Line)> lines, int rule)
    {
        var stray = lines.FindIndex(line => !line.Line.Contains('|', StringComparison.Ordinal));
        return stray >= 0
            ? new Blemish(
                lines[stray].Start,
                DiagnosticRules.BrokenTable,
                "The line is no row of the table beside it, and the table is none with it",
                $"Put an empty line {(stray > rule ? "above" : "below")} it.")
            : new Blemish(
                lines[rule].Start,
                DiagnosticRules.BrokenTable,
                "The lines with pipes make no table",
                "Give this line as many columns as the head has, and put the head right above it.");
    }

    [GeneratedRegex(@"\A\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\z(?<=\|.*)")]
    private static partial Regex Rule();
}
