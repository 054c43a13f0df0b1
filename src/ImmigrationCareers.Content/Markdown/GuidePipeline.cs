using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Steps;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig;
using Markdig.Parsers.Inlines;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>The one Markdown dialect of the guide: CommonMark, tables, strikethrough, alerts, and four inlines of ours.</summary>
internal static class GuidePipeline
{
    /// <summary>
    /// Raw HTML is parsed on purpose: with it switched off no node would be left to report. It is never rendered.
    /// </summary>
    public static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseAlertBlocks()
            .UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new SourceInlineParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new StepInlineParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ValueInlineParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new IdInlineParser());
        return builder.Build();
    }
}
