using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmigrationCareers.Content.Markdown.Values;

/// <summary>Leaves a value to be filled in.</summary>
internal sealed class ValuePartRenderer : HtmlObjectRenderer<ValueInline>
{
    protected override void Write(HtmlRenderer renderer, ValueInline value)
    {
        var parts = (PartRenderer)renderer;
        parts.WritePart(new UnlinkedValue(value.Id!, parts.PlaceOf(value)));
    }
}
