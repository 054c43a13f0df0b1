using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>
/// A cheap look for what the parser takes time by the square of: links that never close, one definition after another, lists in
/// lists. Nobody writes as much of it as is allowed here, and what is allowed takes a fraction of a second.
/// </summary>
internal static class SlowText
{
    /// <summary>What an editor is told of text that nests too deeply.</summary>
    public const string Nesting = "Nest lists, quotes and emphasis no more than a few levels deep.";

    private const int MostBrackets = 4_000;
    private const int MostDefinitions = 1_000;
    private const int MostLevels = 100;

    /// <summary>Whether the text is not to be parsed; why is then reported.</summary>
    public static bool IsRefused(SourceText source, FileDiagnostics diagnostics)
    {
        if (FirstIn(source.Text) is not var (offset, rule, message, hint)) return false;
        diagnostics.Add(rule, source.PlaceOf(offset), message, hint);
        return true;
    }

    private static (int Offset, DiagnosticRule Rule, string Message, string Hint)? FirstIn(string text)
    {
        var (start, paragraph, brackets, definitions) = (0, 0, 0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsWhiteSpace()) (paragraph, brackets) = (start + line.Length + 1, 0);
            brackets += line.Count('[');
            if (brackets > MostBrackets) return (paragraph, DiagnosticRules.TooSlow, Brackets, "Split it, or write it in words.");
            if (line.TrimStart() is ['[', ..] && line.Contains("]:", StringComparison.Ordinal) && ++definitions > MostDefinitions)
                return (start, DiagnosticRules.TooSlow, Definitions, "Write the addresses where they are used: [text](section-id).");
            if (LevelsOf(line) is var levels and > MostLevels)
                return (start, DiagnosticRules.Unparsable, $"The line is {levels} lists or quotes deep", Nesting);
            start += line.Length + 1;
        }

        return null;
    }

    private static string Brackets => $"The paragraph has more than {MostBrackets} square brackets";

    private static string Definitions => $"The file has more than {MostDefinitions} lines of the form [name]: address";

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
