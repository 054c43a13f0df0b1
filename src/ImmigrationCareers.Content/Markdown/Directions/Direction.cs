using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Markdown.Directions;

/// <summary>The direction of a paragraph that has no element of its own, for the element that it is in.</summary>
internal static class Direction
{
    /// <summary>The attribute with a space before it; empty where there is none.</summary>
    public static string AttributeOf(ContainerBlock around) =>
        around.Count > 0 && around[0] is ParagraphBlock paragraph && paragraph.TryGetAttributes()?.Properties is { Count: > 0 }
            ? " dir=\"auto\""
            : "";
}
