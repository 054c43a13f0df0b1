using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Wording;

namespace ImmigrationCareers.Content;

/// <summary>Everything loaded from the content folder on one day: one immutable snapshot.</summary>
public sealed class Guide
{
    private readonly LinkTable table;
    private readonly IReadOnlyDictionary<string, Destination> destinations;

    internal Guide(
        Site site,
        ImmutableArray<Career> careers,
        ImmutableArray<StaticPage> pages,
        ImmutableArray<ImmutableArray<string>> synonyms,
        ImmutableArray<Topic> topics,
        DateOnly day,
        LinkTable table,
        IReadOnlyDictionary<string, Destination> destinations)
    {
        Site = site;
        Careers = careers;
        Pages = pages;
        Synonyms = synonyms;
        Topics = topics;
        Day = day;
        this.table = table;
        this.destinations = destinations;
    }

    /// <summary>What the site says of itself.</summary>
    public Site Site { get; }

    /// <summary>Careers in the order of the site.</summary>
    public ImmutableArray<Career> Careers { get; }

    /// <summary>Static pages by title.</summary>
    public ImmutableArray<StaticPage> Pages { get; }

    /// <summary>Groups of terms that mean the same.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; }

    /// <summary>What lines up sections of different careers, in the order to read about it.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The parts of the background-check worksheet, in their order.</summary>
    public required ImmutableArray<WorksheetPart> Worksheet { get; init; }

    /// <summary>What the home page promises, in the order to show it.</summary>
    public required ImmutableArray<Promise> Promises { get; init; }

    /// <summary>The mails, by the ids of their kinds.</summary>
    internal ImmutableDictionary<string, MailText> Mails { get; init; } = [];

    /// <summary>What the database keeps, in plain words.</summary>
    public required PrivacyTexts Privacy { get; init; }

    /// <summary>Every finding about the content, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The UTC day whose publications, withdrawals and overdue checks it shows.</summary>
    public DateOnly Day { get; }

    /// <summary>Every published section, by career and in order.</summary>
    public IEnumerable<Section> Sections => Careers.SelectMany(career => career.Sections);

    /// <summary>The same guide with these findings.</summary>
    internal Guide With(ImmutableArray<Diagnostic> diagnostics) =>
        new(Site, Careers, Pages, Synonyms, Topics, Day, table, destinations)
        {
            Worksheet = Worksheet,
            Mails = Mails,
            Privacy = Privacy,
            Promises = Promises,
            Diagnostics = diagnostics,
        };

    /// <summary>What is at a path, or null when nothing is and nothing ever was.</summary>
    /// <param name="path">A path as in a link: <c>/careers/immigration-services-officer/education</c>.</param>
    public Destination? Lookup(string path) => FindCurrentPath(path) switch
    {
        null => null,
        var current when current == path => destinations.GetValueOrDefault(path),
        var current => new Destination.Moved(current),
    };

    /// <summary>What a mail says, with its placeholders.</summary>
    public MailText MailOf(MailKind kind) => Mails.GetValueOrDefault(kind.Id) ?? kind.Bare;

    /// <summary>The section with this id, current or former; null when there is none that readers can see.</summary>
    public (Career Career, Section Section)? FindSection(string id) =>
        DestinationOf(id) is Destination.SectionPage page ? (page.Career, page.Section) : null;

    /// <summary>Ids of sections that were merged into this one: the former ones by which <see cref="FindSection"/> finds it.</summary>
    public ImmutableArray<string> FormerIdsOf(string sectionId) => table.FormerIdsOf(sectionId);

    /// <summary>Where a heading or step of any time is today; null when its section is gone.</summary>
    /// <param name="sectionId">Id of the section it was in, current or former.</param>
    /// <param name="itemId">The id it had there; empty for the section as a whole.</param>
    /// <returns>
    /// The section it is in, and the id it has there: empty for the top, null when the section does not have it and never had.
    /// </returns>
    public (Section Section, string? ItemId)? FindItem(string sectionId, string itemId)
    {
        if (FindSection(sectionId) is not var (_, section)) return null;
        if (itemId.Length == 0) return (section, "");
        return table.FindAnchor(table.FindId(sectionId)!, itemId) is not { } landing ? (section, null)
            : destinations.GetValueOrDefault(landing.Target.Path) is Destination.SectionPage page ? (page.Section, landing.Anchor)
            : (section, Anchors.Top);
    }

    /// <summary>All ids of all times that lead to a heading or step of today: its own first, and those it had in other sections.</summary>
    /// <param name="section">The section it is in.</param>
    /// <param name="itemId">Its id.</param>
    public IEnumerable<(string SectionId, string ItemId)> IdsOf(Section section, string itemId) =>
        section.Body.IdsOf(itemId).Select(id => (section.Id, id)).Concat(table.MovedHere(section.Id, itemId));

    /// <summary>Where a permanent link leads today, fragment included; null when there was never such an id.</summary>
    /// <param name="id">Id of a section or a career, current or former.</param>
    /// <param name="anchor">Id of a heading or a step, current or former, or null; an unknown one leads to the top.</param>
    public string? FindPermanent(string id, string? anchor)
    {
        if (DestinationOf(id) is null) return null;
        var target = table.FindId(id)!;
        var landing = anchor is null ? null : table.FindAnchor(target, anchor);
        if (landing is not { Target.IsShown: true }) return target.Path;
        return landing.Anchor.Length == 0 ? landing.Target.Path : $"{landing.Target.Path}#{landing.Anchor}";
    }

    /// <summary>The current address of what is at an address, current or former; null when readers find nothing there.</summary>
    internal string? FindCurrentPath(string path)
    {
        if (table.FindPath(path) is { } target) return destinations.ContainsKey(target.Path) ? target.Path : null;
        return table.Renamed(path) is { } renamed && SiteAddresses.CareerOf(renamed) + "/" + SiteAddresses.Print == renamed
            ? renamed
            : null;
    }

    private Destination? DestinationOf(string id) => table.FindId(id) is { } target ? destinations.GetValueOrDefault(target.Path) : null;
}

/// <summary>What the site says of itself.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Tagline">What it is, in one sentence.</param>
/// <param name="Footer">The text at the foot of every page.</param>
public sealed record Site(string Title, string Tagline, string Footer);
