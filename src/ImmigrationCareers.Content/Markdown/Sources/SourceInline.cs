using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Sources;

/// <summary><c>[^source-id]</c>.</summary>
internal sealed class SourceInline : LeafInline
{
    public required string Id { get; init; }
}
