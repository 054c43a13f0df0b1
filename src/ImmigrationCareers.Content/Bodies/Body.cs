using System.Collections.Immutable;
using System.Text;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>The text of a section, a career or a page, linked to the rest of the guide and ready to be written.</summary>
public sealed class Body
{
    /// <summary>Words per minute that a person reads of such text.</summary>
    private const int ReadingSpeed = 220;

    private readonly ImmutableArray<Part> parts;
    private readonly string? ownerId;
    private readonly Anchors anchors;

    internal Body(string? ownerId, ImmutableArray<Part> parts, Anchors anchors)
    {
        this.ownerId = ownerId;
        this.parts = parts;
        this.anchors = anchors;
    }

    internal static Body Empty { get; } = new(null, [], Anchors.None)
    {
        Headings = [],
        Steps = [],
        References = [],
        Figures = [],
        HasPictures = false,
        Words = 0,
    };

    /// <summary>Headings in the order of the text.</summary>
    public required ImmutableArray<Heading> Headings { get; init; }

    /// <summary>Steps in the order of the text.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>Sources by number: those the text cites, those of the page as a whole, those of its figures.</summary>
    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Values that the text uses, in its order.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Whether it holds pictures, so that its page needs their styles.</summary>
    public required bool HasPictures { get; init; }

    /// <summary>How many words it has.</summary>
    public required int Words { get; init; }

    /// <summary>How long a person reads it, in whole minutes, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / (double)ReadingSpeed));

    /// <summary>What a reader reads, a passage for each heading; put together when it is asked for.</summary>
    public IEnumerable<Passage> Passages => PassagesOf(parts);

    /// <summary>Whether a link or a permanent link can name this heading or step, now or by a former id.</summary>
    public bool HasAnchor(string id) => anchors.CurrentOf(id) is not null;

    /// <summary>The id that a current or former id leads to: empty for the top, null when it never was one.</summary>
    public string? CurrentAnchor(string id) => anchors.CurrentOf(id);

    /// <summary>A current id and all that it had before.</summary>
    public IEnumerable<string> IdsOf(string currentId) => anchors.FormerOf(currentId).Prepend(currentId);

    /// <summary>Writes the body's HTML as the page wants it.</summary>
    public void WriteTo(TextWriter output, BodyView view)
    {
        var page = new BodyWriter(output, view, ownerId, anchors);
        page.WriteFormerIds(Anchors.Top);
        foreach (var part in parts) part.WriteTo(page);
    }

    private static IEnumerable<Passage> PassagesOf(ImmutableArray<Part> parts)
    {
        Heading? heading = null;
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            switch (part)
            {
                case HeadingStart start:
                    yield return new Passage(heading, text.ToString().Trim());
                    heading = start.Heading;
                    text.Clear();
                    break;
                // Its words are already in the heading's title.
                case HeadingEnd:
                    text.Clear();
                    break;
                default:
                    text.Append(part.Text);
                    break;
            }
        }

        yield return new Passage(heading, text.ToString().Trim());
    }
}
