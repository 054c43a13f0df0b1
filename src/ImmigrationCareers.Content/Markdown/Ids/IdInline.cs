using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Ids;

/// <summary><c>{#id}</c> at the end of a heading or a step; the id is empty where the brace never closes.</summary>
internal sealed class IdInline : LeafInline
{
    public required string Id { get; init; }
}
