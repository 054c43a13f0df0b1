using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Alerts;

/// <summary>An alert as an aside with its title in words, since a color or an icon alone does not speak to everybody.</summary>
internal sealed class TitledAlertRenderer : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"alert alert-{kind.ToLowerInvariant()}\" role=\"note\">");
        renderer.WriteLine($"<p class=\"alert-title\">{AlertKind.TitleOf(kind)}</p>");
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        // What is left of the line that names the kind, when a list or a table follows it at once.
        foreach (var block in alert.Where(block => block is not ParagraphBlock { Inline.FirstChild: null })) renderer.Render(block);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.WriteLine("</div>");
    }
}
