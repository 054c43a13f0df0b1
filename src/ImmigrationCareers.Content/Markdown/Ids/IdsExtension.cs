using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary>
/// <c>{#id}</c>, the only attribute there is. Markdig's generic attributes stay off: they let through any attribute and lose
/// ids in tight lists and after other inlines. Headings and steps take theirs; what is left over stands where none can.
/// </summary>
internal sealed class IdsExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(
        new DelimitedInlineParser("{#", "}", id => new IdInline { Id = id ?? "" }));

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        // One that was taken from its text has no parent any more.
        if (node is not IdInline { Parent: not null } inline) return;
        if (inline.Id.Length == 0)
            reading.Report(
                inline,
                DiagnosticRules.MisplacedId,
                "The brace holds no id, or does not close",
                "Write {#id}; put it between backticks to show braces.");
        else
            reading.Report(
                inline,
                DiagnosticRules.MisplacedId,
                $"{{#{inline.Id}}} stands where no id can",
                "Put it at the end of a heading or of a step's first paragraph.");
    }
}
