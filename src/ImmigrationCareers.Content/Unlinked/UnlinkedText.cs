using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Unlinked;

/// <summary>Text without markup in which values are not yet filled in.</summary>
internal sealed partial record UnlinkedText(ImmutableArray<TextRun> Runs)
{
    /// <summary>The values it uses.</summary>
    public IEnumerable<UnlinkedValue> Values => Runs.Select(run => run.Value).OfType<UnlinkedValue>();

    /// <summary>The text without its values: what a heading's id is made from, since an id must not change with a figure.</summary>
    public string WithoutValues => string.Concat(Runs.Where(run => run.Value is null).Select(run => run.Text));

    /// <summary>The text with its values.</summary>
    public string Fill(Func<string, string> textOfValue) =>
        string.Concat(Runs.Select(run => run.Value is { } value ? textOfValue(value.Id) : run.Text)).Trim();

    /// <summary>Reads text outside Markdown, a fact of a career say, in which <c>{{ value }}</c> works.</summary>
    public static UnlinkedText Read(string text, Place place, FileDiagnostics diagnostics)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var end = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            runs.Add(new TextRun(text[end..match.Index]));
            runs.Add(new TextRun("", new UnlinkedValue(match.Groups["id"].Value, place)));
            end = match.Index + match.Length;
        }

        runs.Add(new TextRun(text[end..]));
        if (runs.Any(run => run.Text.Contains("{{", StringComparison.Ordinal)))
            diagnostics.Add(
                DiagnosticRules.MalformedPlaceholder, place, "Double braces do not contain the id of a value", "Write {{ value-id }}.");
        else if (runs.Select(run => SingleBraces().Match(run.Text)).FirstOrDefault(match => match.Success) is { } single)
            diagnostics.Add(
                DiagnosticRules.ShownMark,
                place,
                $"{single.Value} is shown as it is",
                $"Write {{{{ {single.Groups["id"].Value} }}}} for a value, and no braces for anything else.");
        return new UnlinkedText(runs.ToImmutable());
    }

    [GeneratedRegex(@"\{ *(?<id>[a-z0-9]+(?:-[a-z0-9]+)*) *\}")]
    private static partial Regex SingleBraces();

    [GeneratedRegex(@"\{\{ *(?<id>[a-z0-9]+(?:-[a-z0-9]+)*) *\}\}")]
    private static partial Regex Placeholder();
}

/// <summary>A stretch of text, or a value in its place.</summary>
internal sealed record TextRun(string Text, UnlinkedValue? Value = null);
