using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmigrationCareers.Content.Markdown.Sources;

/// <summary>Leaves a source to be numbered.</summary>
internal sealed class SourcePartRenderer : HtmlObjectRenderer<SourceInline>
{
    protected override void Write(HtmlRenderer renderer, SourceInline reference)
    {
        var parts = (PartRenderer)renderer;
        parts.WritePart(new UnlinkedSource(reference.Id, parts.PlaceOf(reference)));
    }
}
