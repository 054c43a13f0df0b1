using System.Collections.Immutable;
using ImmigrationCareers.Content.Markdown.Pictures;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Numbers;

/// <summary>Paragraphs, headings, items, rows and pictures: what a number and its source can share.</summary>
internal static class Passages
{
    /// <summary>The passages of a text. A quote that is no alert tells what somebody said, and is none.</summary>
    public static IEnumerable<Passage> In(ContainerBlock container)
    {
        Block? before = null;
        foreach (var block in container)
        {
            switch (block)
            {
                case Table or ListBlock:
                    ImmutableArray<Block> leads = LeadsInto((ContainerBlock)block, before);
                    foreach (var part in (ContainerBlock)block) yield return new Passage(part, leads);
                    break;
                case QuoteBlock and not AlertBlock:
                    break;
                case ContainerBlock inner:
                    foreach (var passage in In(inner)) yield return passage;
                    break;
                case ParagraphBlock or HeadingBlock:
                    yield return new Passage(block, []);
                    break;
                case FencedCodeBlock when PicturesExtension.Is(block):
                    yield return new Passage(block, []);
                    break;
            }

            before = block;
        }
    }

    private static ImmutableArray<Block> LeadsInto(ContainerBlock whole, Block? before) =>
    [
        .. before is ParagraphBlock ? [before] : Array.Empty<Block>(),
        .. whole is Table ? [whole[0]] : Array.Empty<Block>(),
    ];
}

/// <summary>A paragraph, heading, item, row or picture.</summary>
/// <param name="Block">The passage itself.</param>
/// <param name="Leads">What leads into it: the paragraph before its table or list, and the head of its table.</param>
internal readonly record struct Passage(Block Block, ImmutableArray<Block> Leads);
