using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>
/// Finds the numbers of a text that neither come from a value nor stand beside their source. Beside means: in the same
/// paragraph or item, in the same row or the head of the table, or in the sentence that leads into the list or the table. A
/// number that the text itself calls an estimate, or ours, says where it comes from too, and so does a picture that lists its
/// sources. What stands between quotation marks, or in a quote that is no alert, is an example or a belief, and no fact.
/// </summary>
internal static partial class Numbers
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAlertBlocks().UsePreciseSourceLocation().Build();

    /// <summary>Kinds of numbers that are no facts, each reviewed.</summary>
    private static readonly Regex[] Harmless =
    [
        GradesAndLevels(), FormsAndLaws(), Exercises(), Quoted(), OwnQuestions(), TimesOfDay(),
    ];

    /// <summary>The numbers left over, each with its line in the file.</summary>
    /// <param name="file">Markdown with front matter.</param>
    /// <param name="examples">Ids of headings below which everything is a worked example of ours.</param>
    public static IEnumerable<(int Line, string Number)> WithoutSource(string file, IReadOnlySet<string> examples)
    {
        var start = file.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length;
        var text = file[start..];
        var linesBefore = file[..start].Count(c => c == '\n');
        int? exampleLevel = null;
        foreach (var block in Leaves(Markdig.Markdown.Parse(text, Pipeline)))
        {
            var source = SourceOf(block, text);
            if (block is HeadingBlock heading && (exampleLevel is null || heading.Level <= exampleLevel))
                exampleLevel = examples.Contains(HeadingId().Match(source).Groups["id"].Value) ? heading.Level : null;
            if (exampleLevel is not null || NamesItsSource(source) || NamesItsSource(LeadOf(block, text))) continue;
            foreach (Match number in Number().Matches(Blank(source)))
                yield return (linesBefore + 1 + text[..(block.Span.Start + number.Index)].Count(c => c == '\n'), number.Value);
        }
    }

    /// <summary>Paragraphs, headings, items and rows: what a number and its source can share.</summary>
    private static IEnumerable<Block> Leaves(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case Table table:
                    foreach (var row in table) yield return row;
                    break;
                case ListBlock list:
                    foreach (var item in list) yield return item;
                    break;
                case QuoteBlock and not AlertBlock:
                    break;
                case ContainerBlock inner:
                    foreach (var leaf in Leaves(inner)) yield return leaf;
                    break;
                case FencedCodeBlock { Info: "picture" } or ParagraphBlock or HeadingBlock:
                    yield return block;
                    break;
            }
        }
    }

    /// <summary>The head of a row's table, and the paragraph before its table or before an item's list.</summary>
    private static string LeadOf(Block block, string text)
    {
        if (block is not (TableRow or ListItemBlock)) return "";
        var whole = block.Parent!;
        var head = whole is Table ? SourceOf(whole[0], text) : "";
        var index = whole.Parent!.IndexOf(whole);
        return index > 0 && whole.Parent[index - 1] is ParagraphBlock before ? SourceOf(before, text) + head : head;
    }

    private static string SourceOf(Block block, string text) => text[block.Span.Start..Math.Min(text.Length, block.Span.End + 1)];

    private static bool NamesItsSource(string text) => Reference().IsMatch(text) || Ours().IsMatch(text);

    /// <summary>The text with what is no number of its own blanked out, every other character in its place.</summary>
    private static string Blank(string source) =>
        Harmless.Prepend(Markup()).Aggregate(source, (text, kind) => kind.Replace(text, match => new string(' ', match.Length)));

    [GeneratedRegex(@"[$£€]?\d[\d,.]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\[\^[a-z0-9-]+\]|(?m:^sources: \[[a-z])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(estimates?|our (own )?(sum|sums|example|examples|sketch|rule of thumb)|\(ours\))", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    /// <summary>Values, links' addresses, ids, code, and the numbers of an ordered list.</summary>
    [GeneratedRegex(@"\{\{[^}]*\}\}|\{#[^}]*\}|\]\([^)]*\)|`[^`]*`|(?m:^\d+\. )")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b(GS-\d+( and GS-\d+)?|APS\d|ISO \d|CLB \d|levels? \d|Tiers? \d( and \d)?|(Series |GS-)?18(01|11)|O-4)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GradesAndLevels();

    [GeneratedRegex(@"\b(SF-\d+P?|OF-\d+|I-9|EOIR-31A?|H\.R\. \d+|\d+ (CFR|U\.S\.C\.)( part)? [\d.]+|part \d+|[Ss]ection [\d.]+|Title \d+|Executive Order \d+)\b")]
    private static partial Regex FormsAndLaws();

    /// <summary>How long or how much of an exercise we advise: its measure is ours, and it is no fact about the job.</summary>
    [GeneratedRegex(@"\b\d+[- ](minutes?|words?|days ahead)\b")]
    private static partial Regex Exercises();

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"question \d( or \d)?", RegexOptions.IgnoreCase)]
    private static partial Regex OwnQuestions();

    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b")]
    private static partial Regex TimesOfDay();

    [GeneratedRegex(@"\{#(?<id>[^}]*)\}")]
    private static partial Regex HeadingId();
}
