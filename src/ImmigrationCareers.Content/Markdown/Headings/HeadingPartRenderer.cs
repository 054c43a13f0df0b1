using ImmigrationCareers.Content.Bodies;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Headings;

/// <summary>Leaves the level, the id and the permanent link of a heading to the page.</summary>
internal sealed class HeadingPartRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var parts = (PartRenderer)renderer;
        var draft = parts.Outline.Headings[heading];
        parts.CurrentHeading = draft.Title;
        renderer.EnsureLine();
        parts.WritePart(new HeadingStart(draft.Id));
        renderer.WriteLeafInline(heading);
        parts.WritePart(new HeadingEnd(draft.Id));
        renderer.WriteLine();
    }
}
