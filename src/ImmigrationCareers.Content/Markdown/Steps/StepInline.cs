using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmigrationCareers.Content.Markdown.Steps;

/// <summary><c>[ ]</c> at the beginning of a list item, which makes it a step.</summary>
internal sealed class StepInline : LeafInline
{
    public required bool Ticked { get; init; }

    /// <summary>The mark of the item, when the item is a step.</summary>
    public static StepInline? Of(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: StepInline mark } ? mark : null;
}
