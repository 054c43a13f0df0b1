using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Unlinked;

/// <summary>A body as its own file gives it: rendered, but not yet linked to other files.</summary>
/// <param name="Parts">The rendered text with everything left open that other files decide.</param>
/// <param name="Headings">In the order of the text.</param>
/// <param name="Steps">In the order of the text.</param>
/// <param name="HasPictures">Whether pages that show it need the styles of pictures.</param>
internal sealed record UnlinkedBody(
    ImmutableArray<BodyPart> Parts, ImmutableArray<UnlinkedHeading> Headings, ImmutableArray<UnlinkedStep> Steps, bool HasPictures)
{
    public static readonly UnlinkedBody Empty = new([], [], [], HasPictures: false);

    /// <summary>How many words a reader reads; a value counts as one.</summary>
    public int Words { get; } = Parts.Sum(part => part is UnlinkedValue ? 1 : part is Part { Text: var text } ? WordCount.In(text) : 0);

    /// <summary>Every id in the text that a link can name.</summary>
    public IEnumerable<string> Ids => Headings.Select(heading => heading.Id).Concat(Steps.Select(step => step.Id));
}

internal sealed record UnlinkedHeading(int Level, string Id, UnlinkedText Title);

internal sealed record UnlinkedStep(string Id, UnlinkedText Text);
