using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Rules.Texts;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Lengths;

/// <summary>How many words of a block a reader reads.</summary>
internal static class BlockLength
{
    public static int Of(Block block, GuideText text) =>
        block.Attached<Picture>() is { } picture
            ? picture.Texts.Sum(words => words is null ? 0 : Words.In(words.Fill(text.Figures.TextOf)))
            : text.ProseOf(block).WordCount;
}
