using System.Collections.Immutable;
using System.Globalization;

namespace ImmigrationCareers.Content.Bodies;

/// <summary>The text of a section, a career or a page, linked to the rest of the guide and ready to be written.</summary>
public sealed class Body
{
    /// <summary>Words a minute that a person reads of such text.</summary>
    private const int ReadingSpeed = 220;

    private readonly ImmutableArray<Part> parts;
    private readonly string? ownerId;
    private readonly ImmutableDictionary<string, Heading> headingsById;
    private readonly ImmutableDictionary<string, Step> stepsById;
    private readonly ILookup<string, string> formerIds;

    internal Body(
        string? ownerId,
        ImmutableArray<Part> parts,
        ImmutableArray<Heading> headings,
        ImmutableArray<Step> steps,
        ILookup<string, string> formerIds,
        ImmutableArray<Reference> references,
        ImmutableArray<Figure> figures,
        bool hasPictures,
        int words)
    {
        this.ownerId = ownerId;
        this.parts = parts;
        this.formerIds = formerIds;
        Headings = headings;
        Steps = steps;
        References = references;
        Figures = figures;
        HasPictures = hasPictures;
        Words = words;
        headingsById = headings.ToImmutableDictionary(heading => heading.Id, StringComparer.Ordinal);
        stepsById = steps.ToImmutableDictionary(step => step.Id, StringComparer.Ordinal);
    }

    /// <summary>Headings in the order of the text.</summary>
    public ImmutableArray<Heading> Headings { get; }

    /// <summary>Steps in the order of the text.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>Sources by number: those the text cites, those of the page as a whole, those of its figures.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>Values that the text uses, in its order.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Whether it holds pictures, so that its page needs their styles.</summary>
    public bool HasPictures { get; }

    /// <summary>How many words it has.</summary>
    public int Words { get; }

    /// <summary>How long a person reads it, in whole minutes, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / (double)ReadingSpeed));

    /// <summary>Whether a link or a permanent link can name this heading or step, now or by a former id.</summary>
    public bool HasAnchor(string id) =>
        headingsById.ContainsKey(id) || stepsById.ContainsKey(id) || formerIds.Any(group => group.Contains(id));

    /// <summary>The id that an id of now or of the past leads to: empty for the top, null when it was never one.</summary>
    public string? CurrentAnchor(string id) =>
        headingsById.ContainsKey(id) || stepsById.ContainsKey(id)
            ? id
            : formerIds.FirstOrDefault(group => group.Contains(id))?.Key;

    /// <summary>An id of now and all that it had before.</summary>
    public IEnumerable<string> IdsOf(string currentId) => formerIds[currentId].Prepend(currentId);

    /// <summary>Writes the body's HTML as the page wants it.</summary>
    public void WriteTo(TextWriter output, BodyView view)
    {
        WriteFormerIds(output, view, "");
        foreach (var part in parts) Write(output, view, part);
    }

    private void Write(TextWriter output, BodyView view, Part part)
    {
        switch (part)
        {
            case HtmlPart html:
                output.Write(html.Html);
                break;
            case HeadingStart start:
                WriteHeadingStart(output, view, headingsById[start.Id]);
                break;
            case HeadingEnd end:
                WriteHeadingEnd(output, view, headingsById[end.Id]);
                break;
            case StepStart start:
                WriteStepStart(output, view, stepsById[start.Id]);
                break;
            case StepLabelEnd:
                output.Write("</span>");
                break;
            case ResolvedLinkStart link:
                WriteLinkStart(output, view, link);
                break;
            case ReferencePart reference:
                WriteReference(output, view, reference);
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} is left open in a linked body.");
        }
    }

    private void WriteHeadingStart(TextWriter output, BodyView view, Heading heading)
    {
        WriteFormerIds(output, view, heading.Id);
        if (view.WithPermalinks && ownerId is not null) output.Write("<div class=\"heading\">");
        output.Write(string.Create(
            CultureInfo.InvariantCulture, $"<h{LevelOnPage(heading, view)} id=\"{view.IdOnPage(ownerId, heading.Id)}\">"));
    }

    private void WriteHeadingEnd(TextWriter output, BodyView view, Heading heading)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"</h{LevelOnPage(heading, view)}>"));
        if (!view.WithPermalinks || ownerId is null) return;
        var address = $"/go/{ownerId}/{heading.Id}";
        output.Write(
            $"""<a class="permalink" href="{address}" data-permalink="{address}" aria-label="Permanent link to “{Html.Encode(heading.Title)}”">#</a>{view.HeadingControl?.Invoke(heading)}</div>""");
    }

    private static int LevelOnPage(Heading heading, BodyView view) => Math.Min(6, heading.Level + view.HeadingShift);

    private void WriteStepStart(TextWriter output, BodyView view, Step step)
    {
        output.Write($"<li class=\"step\" id=\"{view.IdOnPage(ownerId, step.Id)}\">");
        WriteFormerIds(output, view, step.Id);
        output.Write(view.StepControl(step));
        output.Write("<span>");
    }

    private void WriteLinkStart(TextWriter output, BodyView view, ResolvedLinkStart start)
    {
        var link = start.Link;
        var target = link.OwnerId ?? (link.Path.Length == 0 ? ownerId : null);
        var staysHere = link.Path.Length == 0 || (target is not null && view.SharedWith?.Contains(target) == true);
        var fragment = staysHere ? view.IdOnPage(target, link.Fragment) : link.Fragment;
        var path = staysHere ? "" : link.Path;
        output.Write($"<a href=\"{path}{(fragment.Length == 0 ? "" : "#" + fragment)}\"");
        if (start.Title is not null) output.Write($" title=\"{Html.Encode(start.Title)}\"");
        output.Write('>');
    }

    private void WriteReference(TextWriter output, BodyView view, ReferencePart reference)
    {
        var number = reference.Number.ToString(CultureInfo.InvariantCulture);
        output.Write("<sup class=\"ref\"><a");
        if (reference.IsFirst) output.Write($" id=\"{view.IdOnPage(ownerId, "ref_" + number)}\"");
        output.Write($" href=\"#{view.IdOnPage(ownerId, "source_" + number)}\" aria-label=\"Source {number}\">{number}</a></sup>");
    }

    /// <summary>Ids of the past stay on the page, so that a fragment somebody shared still scrolls to its text without a script.</summary>
    private void WriteFormerIds(TextWriter output, BodyView view, string currentId)
    {
        foreach (var former in formerIds[currentId])
            output.Write($"<span class=\"former\" id=\"{view.IdOnPage(ownerId, former)}\"></span>");
    }
}
