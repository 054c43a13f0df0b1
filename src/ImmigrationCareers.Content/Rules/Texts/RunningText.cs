using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>The paragraphs that a text is read by: no headings, tables, pictures or code.</summary>
internal static class RunningText
{
    /// <summary>Every paragraph, those of items and quotes included.</summary>
    public static IEnumerable<ParagraphBlock> ParagraphsOf(GuideText text) => In(text.Document, _ => true);

    /// <summary>The paragraphs that tell something: no quotes, which are other people's words, and no steps.</summary>
    public static IEnumerable<ParagraphBlock> TellingParagraphsOf(GuideText text) => In(
        text.Document,
        block => block is not (QuoteBlock and not AlertBlock)
            && !(block is ListItemBlock item && item.Attached<UnlinkedStep>() is not null));

    private static IEnumerable<ParagraphBlock> In(ContainerBlock container, Func<Block, bool> isWanted)
    {
        foreach (var block in container.Where(isWanted))
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    yield return paragraph;
                    break;
                case Table:
                    break;
                case ContainerBlock inner:
                    foreach (var paragraph in In(inner, isWanted)) yield return paragraph;
                    break;
            }
        }
    }
}
