using System.Text;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Directions;

/// <summary>
/// Paragraphs in which something is written from right to left. The browser finds out which way each of them runs; all
/// others stay as short as they are.
/// </summary>
internal sealed class DirectionsExtension : GuideExtension
{
    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is ParagraphBlock { Inline: { } inlines } paragraph && RightToLeft.IsIn(WordsOf(inlines)))
            paragraph.GetAttributes().AddProperty("dir", "auto");
    }

    private static string WordsOf(ContainerInline inlines) =>
        inlines.Descendants().Aggregate(new StringBuilder(), LeafText.Append).ToString();
}
