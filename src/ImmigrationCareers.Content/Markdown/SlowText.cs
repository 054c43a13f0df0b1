using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>
/// A cheap look for what the parser takes time by the square of: links that never close, one definition after another, lists in
/// lists. Nobody writes as much of it as is allowed here, and what is allowed takes a fraction of a second.
/// </summary>
internal static class SlowText
{
    private const int MostBrackets = 4_000;
    private const int MostDefinitions = 1_000;
    private const int MostLevels = 100;

    /// <summary>Whether the text is not to be parsed; why is then reported.</summary>
    public static bool IsRefused(SourceText source, FileDiagnostics diagnostics)
    {
        var (paragraph, brackets, definitions) = (0, 0, 0);
        for (var start = 0; start < source.Text.Length;)
        {
            var length = source.Text.AsSpan(start).IndexOf('\n') is var next and >= 0 ? next : source.Text.Length - start;
            var line = source.Text.AsSpan(start, length);
            if (line.IsWhiteSpace()) (paragraph, brackets) = (start + length + 1, 0);
            brackets += line.Count('[');
            if (line.TrimStart() is ['[', ..] && line.Contains("]:", StringComparison.Ordinal)) definitions++;
            if (LevelsOf(line) is var levels and > MostLevels)
                return Report(start, DiagnosticRules.Unparsable, $"The line is {levels} lists or quotes deep", Nesting);
            if (definitions > MostDefinitions)
                return Report(
                    start,
                    DiagnosticRules.TooSlow,
                    $"The file has more than {MostDefinitions} lines of the form [name]: address",
                    "Write the addresses where they are used: [text](section-id).");
            start += length + 1;
            if (brackets > MostBrackets && (start >= source.Text.Length || source.Text[start] == '\n'))
                return Report(
                    paragraph,
                    DiagnosticRules.TooSlow,
                    $"The paragraph has {brackets} square brackets, more than anybody writes",
                    "Split it, or write it in words.");
        }

        return false;

        bool Report(int offset, DiagnosticRule rule, string message, string hint)
        {
            diagnostics.Add(rule, source.PlaceOf(offset), message, hint);
            return true;
        }
    }

    /// <summary>What an editor is told of text that nests too deeply.</summary>
    public const string Nesting = "Nest lists, quotes and emphasis no more than a few levels deep.";

    /// <summary>How many lists and quotes a line is in, as far as its own beginning tells: two columns are a level.</summary>
    private static int LevelsOf(ReadOnlySpan<char> line)
    {
        var (at, marks, blanks) = (0, 0, 0);
        while (at < line.Length)
        {
            if (line[at] is ' ' or '\t') blanks++;
            else if (line[at] == '>' || (line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] is ' ' or '\t')) marks++;
            else if (!char.IsAsciiDigit(line[at]) && line[at] is not ('.' or ')')) break;
            at++;
        }

        return marks == 0 ? 0 : marks + (Math.Max(0, blanks - marks) / 2);
    }
}
