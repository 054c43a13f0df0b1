using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Litter;

/// <summary>
/// Looks at what readers would see for marks that became nothing, and at the source for words that they would not see. All of it
/// is a warning, since the text can be read; see ADR 13 for why it is said while a file is read.
/// </summary>
internal sealed class LitterExtension : GuideExtension
{
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        reading.State<LostText>().Read(node);
        switch (node)
        {
            case CodeBlock code:
                CodeBlocks.Check(code, reading);
                break;
            case LinkInline { IsImage: false } link when !link.Descendants().Any(inner => inner is LeafInline and not LineBreakInline):
                reading.Report(
                    link, DiagnosticRules.BrokenLink, "The link has no text, so that nobody sees it", "Put words between its brackets.");
                break;
            case ListBlock { IsOrdered: true } list:
                CheckNumbers(list, reading);
                break;
            case LeafBlock block when ShownText.Of(block, reading.Source) is { } text:
                foreach (var blemish in In(text)) Report(text, blemish, reading);
                break;
        }
    }

    public override void Complete(DocumentReading reading) => reading.State<LostText>().Report(reading);

    private static void Report(ShownText text, Blemish blemish, DocumentReading reading) => reading.Diagnostics.Add(
        blemish.Rule, reading.Source.PlaceOf(text.OffsetOf(blemish.Index)), blemish.Message, blemish.Hint);

    private static IEnumerable<Blemish> In(ShownText text)
    {
        foreach (var blemish in LineBeginnings.In(text)) yield return blemish;
        if (!text.HasMarks) yield break;
        if (BrokenTables.In(text) is { } table) yield return table;
        foreach (var blemish in Brackets.In(text).Concat(ShownMarks.In(text))) yield return blemish;
    }

    /// <summary>A list counts on from its first number, whatever the others say; all ones is a way to leave the counting to it.</summary>
    private static void CheckNumbers(ListBlock list, DocumentReading reading)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        if (items.TrueForAll(item => item.Order == items[0].Order)) return;
        var index = items.FindIndex(item => item.Order != items[0].Order + items.IndexOf(item));
        if (index >= 0)
            reading.Report(
                items[index],
                DiagnosticRules.LostText,
                $"Readers see {items[0].Order + index} here, not {items[index].Order}: a list counts on from its first number",
                $"Number it {items[0].Order + index}, or put the number into the text.");
    }
}
