using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Values;

/// <summary><c>{{ value-id }}</c>; the id is null where the braces hold something else.</summary>
internal sealed class ValueInline : LeafInline
{
    public required string? Id { get; init; }
}
