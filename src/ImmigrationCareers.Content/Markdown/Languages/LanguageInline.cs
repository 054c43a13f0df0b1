using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Languages;

/// <summary>A passage in another language, <c>[palabra]{lang=es}</c>.</summary>
internal sealed class LanguageInline : ContainerInline
{
    /// <summary>The code as it was written, good or not.</summary>
    public required string Code { get; init; }
}
