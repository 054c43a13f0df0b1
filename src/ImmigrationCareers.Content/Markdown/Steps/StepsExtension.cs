using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Texts;
using ImmigrationCareers.Content.Unlinked;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Steps;

/// <summary>List items that begin with <c>[ ]</c>: something a reader does and ticks off.</summary>
internal sealed class StepsExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new StepInlineParser());

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        switch (node)
        {
            case ListItemBlock item when StepInline.Of(item) is { } mark:
                ReadStep(item, mark, reading);
                break;
            case StepInline { Parent.ParentBlock: { Parent: not ListItemBlock } }:
                reading.Report(node, DiagnosticRules.MisplacedStep, "A step is in a table", "Put it in a list.");
                break;
        }
    }

    protected override void Setup(PartRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<ListRenderer>(new StepListRenderer());
        renderer.ObjectRenderers.Add(new StepMarkRenderer());
    }

    private static void ReadStep(ListItemBlock item, StepInline mark, DocumentReading reading)
    {
        var paragraph = (ParagraphBlock)item[0];
        var id = DocumentIds.Take(paragraph.Inline, reading);
        if (!reading.MayHaveSteps)
        {
            reading.Report(
                mark, DiagnosticRules.MisplacedStep, "A step is outside a section", "Use a plain list, or move it into a section.");
            return;
        }

        if (mark.Ticked) reading.Report(mark, DiagnosticRules.Malformed, "The step is ticked already", "Write [ ]: only readers tick.");
        if (id is null)
            reading.Report(
                mark,
                DiagnosticRules.StepWithoutId,
                "The step has no id",
                "End its first paragraph with one, such as {#order-transcripts}.");
        else if (reading.State<DocumentIds>().Claim(id, reading))
            Keep(item, mark, new UnlinkedStep(id.Id, InlineText.Of(paragraph.Inline, reading)), reading);
    }

    private static void Keep(ListItemBlock item, StepInline mark, UnlinkedStep step, DocumentReading reading)
    {
        if (string.IsNullOrWhiteSpace(step.Text.Fill(value => value)))
            reading.Report(mark, DiagnosticRules.Malformed, "The step has no text", "After [ ], say what the reader is to do.");
        item.Attach(step);
        reading.Steps.Add(step);
    }
}
