using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Headings;

/// <summary>Leaves the level, the id and the permanent link of a heading to the page.</summary>
internal sealed class HeadingPartRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var parts = (PartRenderer)renderer;
        var heading = block.Attached<UnlinkedHeading>()!;
        parts.CurrentHeading = heading.Title;
        renderer.EnsureLine();
        parts.WritePart(new UnlinkedHeadingStart(heading));
        renderer.WriteLeafInline(block);
        parts.WritePart(UnlinkedHeadingEnd.Instance);
        renderer.WriteLine();
    }
}
