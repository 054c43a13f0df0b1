using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmigrationCareers.Content.Markdown.Steps;

/// <summary>The mark of a step writes nothing: the list item around it has written the control.</summary>
internal sealed class StepMarkRenderer : HtmlObjectRenderer<StepInline>
{
    protected override void Write(HtmlRenderer renderer, StepInline mark)
    {
    }
}
