using ImmigrationCareers.Content.Markdown.Directions;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Unlinked;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Steps;

/// <summary>Lists, in which an item may be a step whose control the page writes.</summary>
internal sealed class StepListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        var parts = (PartRenderer)renderer;
        var tag = list.IsOrdered ? "ol" : "ul";
        var hasSteps = list.OfType<ListItemBlock>().Any(item => item.Attached<UnlinkedStep>() is not null);
        renderer.EnsureLine();
        renderer.Write($"<{tag}");
        if (hasSteps) renderer.Write(" class=\"steps\"");
        if (list.IsOrdered && list.OrderedStart is { } start and not "1") renderer.Write($" start=\"{start}\"");
        renderer.WriteLine(">");
        foreach (var item in list.OfType<ListItemBlock>()) WriteItem(parts, item, list.IsLoose);
        renderer.WriteLine($"</{tag}>");
    }

    private static void WriteItem(PartRenderer renderer, ListItemBlock item, bool loose)
    {
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !loose;
        renderer.EnsureLine();
        if (item.Attached<UnlinkedStep>() is { } step)
        {
            renderer.BeginBlock();
            renderer.WritePart(new UnlinkedStepStart(step));
            renderer.WriteLeafInline((ParagraphBlock)item[0]);
            renderer.WritePart(UnlinkedStepEnd.Instance);
            foreach (var block in item.Skip(1)) renderer.Render(block);
        }
        else
        {
            renderer.Write($"<li{(loose ? "" : Direction.AttributeOf(item))}>");
            renderer.WriteChildren(item);
        }

        renderer.WriteLine("</li>");
        renderer.ImplicitParagraph = wasImplicit;
    }
}
