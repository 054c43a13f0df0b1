using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>A body as its own file gives it: rendered, but not yet linked to other files.</summary>
/// <param name="Parts">The rendered text with everything left open that other files decide.</param>
/// <param name="Headings">In the order of the text.</param>
/// <param name="Steps">In the order of the text.</param>
/// <param name="HasPictures">Whether pages that show it need the styles of pictures.</param>
/// <param name="Words">How many words a reader reads.</param>
internal sealed record DraftBody(
    ImmutableArray<Part> Parts, ImmutableArray<DraftHeading> Headings, ImmutableArray<DraftStep> Steps, bool HasPictures, int Words)
{
    public static readonly DraftBody Empty = new([], [], [], HasPictures: false, 0);

    /// <summary>Every id in the text that a link can name.</summary>
    public IEnumerable<string> Ids => Headings.Select(heading => heading.Id).Concat(Steps.Select(step => step.Id));
}

internal sealed record DraftHeading(int Level, string Id, DraftText Title);

internal sealed record DraftStep(string Id, DraftText Text);
