using System.Collections.Immutable;
using ImmigrationCareers.Content.Markdown.Alerts;
using ImmigrationCareers.Content.Markdown.Directions;
using ImmigrationCareers.Content.Markdown.Documents;
using ImmigrationCareers.Content.Markdown.Headings;
using ImmigrationCareers.Content.Markdown.Ids;
using ImmigrationCareers.Content.Markdown.Languages;
using ImmigrationCareers.Content.Markdown.Links;
using ImmigrationCareers.Content.Markdown.Litter;
using ImmigrationCareers.Content.Markdown.Pictures;
using ImmigrationCareers.Content.Markdown.RawHtml;
using ImmigrationCareers.Content.Markdown.Sources;
using ImmigrationCareers.Content.Markdown.Steps;
using ImmigrationCareers.Content.Markdown.Tables;
using ImmigrationCareers.Content.Markdown.Values;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ImmigrationCareers.Content.Markdown;

/// <summary>The one Markdown dialect of the guide: CommonMark, strikethrough, and what the extensions below add or take away.</summary>
internal static class GuidePipeline
{
    public static ImmutableArray<GuideExtension> Extensions { get; } =
    [
        new TablesExtension(), new AlertsExtension(), new SourcesExtension(), new StepsExtension(), new ValuesExtension(),
        new IdsExtension(), new HeadingsExtension(), new LanguagesExtension(), new LinksExtension(), new PicturesExtension(),
        new RawHtmlExtension(), new DirectionsExtension(), new LitterExtension(),
    ];

    public static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePreciseSourceLocation();
        builder.Extensions.AddRange(Extensions);
        return builder.Build();
    }
}
