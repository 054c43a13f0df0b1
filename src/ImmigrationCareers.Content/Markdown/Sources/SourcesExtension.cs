using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Sources;

/// <summary><c>[^source-id]</c>, which becomes a number with an entry at the foot of the page.</summary>
internal sealed class SourcesExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(
        new DelimitedInlineParser("[^", "]", id => id is null ? null : new SourceInline { Id = InvisibleCharacter.Trim(id) }));

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is SourceInline) reading.ReportUnseenIn(node);
        switch (node)
        {
            case LinkReferenceDefinition { Label: ['^', ..] }:
            case SourceInline { PreviousSibling: null, NextSibling: LiteralInline { Content.CurrentChar: ':' } }:
                reading.Report(
                    node,
                    DiagnosticRules.FootnoteDefinition,
                    "A footnote is defined here",
                    "Add the source to sources.yml and cite it by its id.");
                break;
            case SourceInline source when !Names.IsId(source.Id):
                reading.Report(
                    source,
                    DiagnosticRules.UnknownSource,
                    $"[^{source.Id}] does not contain the id of a source",
                    "Write [^source-id], with an id from sources.yml.");
                break;
        }
    }

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Add(new SourcePartRenderer());
}
