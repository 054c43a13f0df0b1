using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Values;

/// <summary><c>{{ value-id }}</c>. Whatever else is in double braces is kept to be reported, never dropped.</summary>
internal sealed class ValuesExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new DelimitedInlineParser("{{", "}}", Create));

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is ValueInline) reading.ReportUnseenIn(node);
        if (node is ValueInline { Id: null })
            reading.Report(
                node,
                DiagnosticRules.MalformedPlaceholder,
                "Double braces do not contain the id of a value",
                "Write {{ value-id }}; put braces between backticks to show them.");
    }

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Add(new ValuePartRenderer());

    private static ValueInline Create(string? text) => new()
    {
        Id = text is not null && InvisibleCharacter.Trim(text) is var id && Names.IsId(id) ? id : null,
    };
}
