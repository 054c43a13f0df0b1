using System.Collections.Immutable;
using System.Diagnostics;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>
/// Links one text to the rest of the guide: one walk that resolves what other files decide, numbers the sources, and puts
/// finished parts in place of open ones.
/// </summary>
internal sealed class BodyLinker
{
    /// <summary>What a reader sees where a figure should be; content is never dropped in silence.</summary>
    public const string MissingFigure = "[figure missing]";

    private static readonly HtmlPart MissingSource = new("<sup class=\"ref\">[source missing]</sup>", "");

    private readonly LinkTable table;
    private readonly LinkTarget self;
    private readonly UnlinkedBody text;
    private readonly DiagnosticBag findings = new();
    private readonly LinkResolver resolver;
    private readonly ImmutableArray<Part>.Builder parts;
    private readonly ImmutableArray<Heading>.Builder headings;
    private readonly ImmutableArray<Step>.Builder steps;
    private readonly List<Source> cited = [];
    private readonly Dictionary<string, SourcedValue> values = new(StringComparer.Ordinal);
    private readonly Stack<bool> openLinks = new();

    private BodyLinker(LinkTable table, string file, LinkTarget self, UnlinkedBody text)
    {
        this.table = table;
        this.self = self;
        this.text = text;
        resolver = new LinkResolver(table, findings, file, self);
        parts = ImmutableArray.CreateBuilder<Part>(text.Parts.Length);
        headings = ImmutableArray.CreateBuilder<Heading>(text.Headings.Length);
        steps = ImmutableArray.CreateBuilder<Step>(text.Steps.Length);
    }

    /// <summary>Links the text of a file.</summary>
    /// <param name="table">What it can refer to.</param>
    /// <param name="file">Its file, for findings.</param>
    /// <param name="self">The page it is the text of.</param>
    /// <param name="text">The text.</param>
    /// <param name="pageSources">Sources of the page as a whole.</param>
    /// <param name="textsBeside">Texts beside it that use values too.</param>
    public static LinkResult Link(
        LinkTable table,
        string file,
        LinkTarget self,
        UnlinkedBody text,
        IEnumerable<Located<string>> pageSources,
        IEnumerable<UnlinkedText> textsBeside)
    {
        var linker = new BodyLinker(table, file, self, text);
        foreach (var part in text.Parts) linker.Add(part);
        var sources = pageSources.Select(source => linker.resolver.Source(source.Value, source.Place)).OfType<Source>().ToList();
        foreach (var value in textsBeside.SelectMany(beside => beside.Values)) linker.FindValue(value);
        return new LinkResult(linker.Finish(sources), linker.resolver.LookedUp, [.. linker.findings.All]);
    }

    private void Add(BodyPart part)
    {
        switch (part)
        {
            case Part finished:
                parts.Add(finished);
                break;
            case UnlinkedHeadingStart start:
                AddHeading(start.Heading);
                break;
            case UnlinkedHeadingEnd:
                parts.Add(new HeadingEnd(headings[^1]));
                break;
            case UnlinkedStepStart start:
                AddStep(start.Step);
                break;
            case UnlinkedStepEnd:
                parts.Add(new StepEnd(steps[^1]));
                break;
            case UnlinkedValue value:
                AddText(FindValue(value)?.Value.Text ?? MissingFigure);
                break;
            case UnlinkedSource source:
                AddSource(resolver.Source(source.Id, source.Place));
                break;
            case UnlinkedBar bar:
                if (resolver.Bar(bar) is { } found) parts.Add(new HtmlPart(found.Svg, ""));
                break;
            case UnlinkedDuration duration:
                AddDuration(resolver.Duration(duration));
                break;
            case UnlinkedLabel label:
                parts.Add(new HtmlPart(MarkupEncoder.Instance.Encode(label.Text.Fill(TextOfValue)), ""));
                break;
            case UnlinkedLink link:
                AddLink(resolver.Link(link.Address), link.Title);
                break;
            case UnlinkedLinkEnd:
                if (openLinks.Pop()) parts.Add(HtmlPart.LinkEnd);
                break;
            default:
                throw new UnreachableException($"Nothing links a {part.GetType().Name}.");
        }
    }

    private void AddHeading(UnlinkedHeading heading)
    {
        headings.Add(new Heading(heading.Level, heading.Id, heading.Title.Fill(TextOfValue)));
        parts.Add(new HeadingStart(headings[^1]));
    }

    private void AddStep(UnlinkedStep step)
    {
        steps.Add(new Step(self.OwnerId ?? "", step.Id, step.Text.Fill(TextOfValue)));
        parts.Add(new StepStart(steps[^1]));
    }

    private void AddText(string words) => parts.Add(new HtmlPart(MarkupEncoder.Instance.Encode(words), words));

    private void AddDuration(string? words)
    {
        if (words is not null)
            parts.Add(new HtmlPart($"<span class=\"duration\">{MarkupEncoder.Instance.Encode(words)}</span>", $" {words} "));
    }

    private SourcedValue? FindValue(UnlinkedValue part)
    {
        var value = resolver.Value(part);
        if (value is not null) values.TryAdd(value.Value.Id, value);
        return value;
    }

    /// <summary>The text of a value in a heading, a step or a label, whose own parts look it up and report it.</summary>
    private string TextOfValue(string id) => table.Values.TryGetValue(id, out var value) ? value.Value.Text : MissingFigure;

    private void AddSource(Source? source)
    {
        if (source is null)
        {
            parts.Add(MissingSource);
            return;
        }

        var index = cited.IndexOf(source);
        if (index < 0) cited.Add(source);
        parts.Add(new ReferencePart(index < 0 ? cited.Count : index + 1, IsFirst: index < 0));
    }

    /// <summary>A link that leads nowhere stays as its text.</summary>
    private void AddLink(ResolvedLink? link, string? title)
    {
        openLinks.Push(link is not null);
        if (link is { } leads) parts.Add(new LinkStart(leads.Path, leads.OwnerId, leads.Fragment, title));
    }

    private Body Finish(IEnumerable<Source> pageSources)
    {
        var references = NumberReferences(pageSources);
        var numbers = references.ToDictionary(reference => reference.Source.Id, reference => reference.Number, StringComparer.Ordinal);
        return new Body(self.OwnerId, parts.DrainToImmutable(), self.Anchors)
        {
            Headings = headings.DrainToImmutable(),
            Steps = steps.DrainToImmutable(),
            References = references,
            Figures =
            [
                .. values.Values.Select(value => new Figure(value.Value, value.Source is null ? null : numbers[value.Source.Id])),
            ],
            HasPictures = text.HasPictures,
            Words = text.Words,
        };
    }

    /// <summary>Cited sources first, by their place in the text; then those of the page as a whole; then those of its figures.</summary>
    private ImmutableArray<Reference> NumberReferences(IEnumerable<Source> pageSources)
    {
        var uncited = pageSources.Concat(values.Values.Select(value => value.Source).OfType<Source>()).Distinct().Except(cited);
        return [.. cited.Concat(uncited).Select((source, index) => new Reference(index + 1, source, index < cited.Count))];
    }
}
