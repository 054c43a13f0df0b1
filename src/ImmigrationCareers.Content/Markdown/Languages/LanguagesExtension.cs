using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Vocabulary;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Languages;

/// <summary>Passages in another language than the guide's.</summary>
internal sealed class LanguagesExtension : GuideExtension
{
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new LanguageInlineParser());

    public override void Read(MarkdownObject node, DocumentReading reading)
    {
        if (node is LanguageInline passage && LanguageCode.ProblemOf(passage.Code) is var (problem, hint))
            reading.Report(passage, DiagnosticRules.Malformed, problem, hint);
    }

    protected override void Setup(PartRenderer renderer) => renderer.ObjectRenderers.Add(new LanguageRenderer());
}
