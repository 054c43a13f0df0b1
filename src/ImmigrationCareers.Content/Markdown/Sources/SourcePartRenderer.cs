using ImmigrationCareers.Content.Bodies;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmigrationCareers.Content.Markdown.Sources;

/// <summary>Leaves a source to be numbered.</summary>
internal sealed class SourcePartRenderer : HtmlObjectRenderer<SourceInline>
{
    protected override void Write(HtmlRenderer renderer, SourceInline reference)
    {
        var parts = (PartRenderer)renderer;
        parts.WritePart(new SourcePart(reference.Id, parts.PlaceOf(reference)));
    }
}
