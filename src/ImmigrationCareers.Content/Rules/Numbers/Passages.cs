using ImmigrationCareers.Content.Markdown.Pictures;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Numbers;

/// <summary>Paragraphs, headings, items, rows and pictures: what a number and its source can share.</summary>
internal static class Passages
{
    /// <summary>The passages of a text. A quote that is no alert tells what somebody said, and is none.</summary>
    public static IEnumerable<Block> In(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case Table or ListBlock:
                    foreach (var part in (ContainerBlock)block) yield return part;
                    break;
                case QuoteBlock and not AlertBlock:
                    break;
                case ContainerBlock inner:
                    foreach (var passage in In(inner)) yield return passage;
                    break;
                case ParagraphBlock or HeadingBlock:
                    yield return block;
                    break;
                case FencedCodeBlock when PicturesExtension.Is(block):
                    yield return block;
                    break;
            }
        }
    }

    /// <summary>What leads into a passage: the paragraph before its table or list, and the head of its table.</summary>
    public static IEnumerable<Block> LeadsOf(Block passage)
    {
        if (passage is not (TableRow or ListItemBlock)) yield break;
        var whole = passage.Parent!;
        var index = whole.Parent!.IndexOf(whole);
        if (index > 0 && whole.Parent[index - 1] is ParagraphBlock before) yield return before;
        if (whole is Table) yield return whole[0];
    }
}
