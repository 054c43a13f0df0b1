using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary><c>{#id}</c> at the end of a heading or a step.</summary>
internal sealed class IdInline : LeafInline
{
    public required string Id { get; init; }
}
