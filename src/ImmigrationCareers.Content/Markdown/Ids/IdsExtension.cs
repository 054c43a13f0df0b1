using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary>
/// <c>{#id}</c>, the only attribute there is. Markdig's generic attributes stay off: they let through any attribute and lose
/// ids in tight lists and after other inlines. Headings and steps take theirs; what is left over is where none can be.
/// </summary>
internal sealed class IdsExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(
        new DelimitedInlineParser("{#", "}", id => new IdInline { Id = InvisibleCharacter.Trim(id ?? "") }));

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is IdInline) reading.ReportUnseenIn(node);

        // One that was taken from its text no longer has a parent.
        if (node is not IdInline { Parent: not null } inline) return;
        if (inline.Id.Length == 0)
            reading.Report(
                inline,
                DiagnosticRules.MisplacedId,
                "The braces contain no id, or do not close",
                "Write {#id}; put braces between backticks to show them.");
        else
            reading.Report(
                inline,
                DiagnosticRules.MisplacedId,
                $"{{#{inline.Id}}} is where no id can be",
                "Put it at the end of a heading or of a step's first paragraph.");
    }
}
