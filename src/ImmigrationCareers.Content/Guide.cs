using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;

namespace ImmigrationCareers.Content;

/// <summary>Everything loaded from the content folder on one day: one immutable snapshot.</summary>
public sealed class Guide
{
    private readonly AddressBook book;

    internal Guide(
        Site site,
        ImmutableArray<Career> careers,
        ImmutableArray<StaticPage> pages,
        ImmutableArray<ImmutableArray<string>> synonyms,
        DateOnly day,
        AddressBook book)
    {
        Site = site;
        Careers = careers;
        Pages = pages;
        Synonyms = synonyms;
        Day = day;
        this.book = book;
    }

    /// <summary>What the site says of itself.</summary>
    public Site Site { get; }

    /// <summary>Careers in the order of the site.</summary>
    public ImmutableArray<Career> Careers { get; }

    /// <summary>Static pages by title.</summary>
    public ImmutableArray<StaticPage> Pages { get; }

    /// <summary>Groups of terms that mean the same.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; }

    /// <summary>Every finding about the content, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The UTC day whose publications, withdrawals and overdue checks it shows.</summary>
    public DateOnly Day { get; }

    /// <summary>Every published section, by career and in order.</summary>
    public IEnumerable<Section> Sections => Careers.SelectMany(career => career.Sections);

    /// <summary>The same guide with these findings.</summary>
    internal Guide With(ImmutableArray<Diagnostic> diagnostics) => new(Site, Careers, Pages, Synonyms, Day, book) { Diagnostics = diagnostics };

    /// <summary>What stands at a path, or null when nothing does and nothing ever did.</summary>
    /// <param name="path">A path as it stands in a link: <c>/careers/immigration-services-officer/education</c>.</param>
    public Destination? Lookup(string path)
    {
        if (book.Addresses.TryGetValue(path, out var destination)) return destination;
        if (path.Split('/') is not ["", "careers", var career, .. var rest] || !book.FormerCareers.TryGetValue(career, out var now)) return null;
        var moved = string.Join('/', ["", "careers", now, .. rest]);
        return Lookup(moved) switch
        {
            Destination.Moved further => further,
            null when rest is not [SiteAddresses.Print] => null,
            _ => new Destination.Moved(moved),
        };
    }

    /// <summary>The published section with this id, of now or of the past; null when there is none.</summary>
    public (Career Career, Section Section)? FindSection(string id) =>
        book.Owners.TryGetValue(id, out var owner) && owner is Destination.SectionPage page ? (page.Career, page.Section) : null;

    /// <summary>Ids of sections that were merged into this one: those of the past by which <see cref="FindSection"/> finds it.</summary>
    public ImmutableArray<string> FormerIdsOf(string sectionId) => book.Replaced.GetValueOrDefault(sectionId, []);

    /// <summary>Where a permanent link leads today, fragment included; null when there was never such an id.</summary>
    /// <param name="id">Id of a section or a career, of now or of the past.</param>
    /// <param name="anchor">Id of a heading or a step, of now or of the past, or null; an unknown one leads to the top.</param>
    public string? FindPermanent(string id, string? anchor)
    {
        if (!book.Owners.TryGetValue(id, out var owner)) return null;
        var (path, body) = owner switch
        {
            Destination.SectionPage page => (page.Section.Path, page.Section.Body),
            Destination.Gone gone => (gone.Section.Path, null),
            Destination.CareerOverview overview => (overview.Career.Path, overview.Career.Body),
            Destination.Unavailable unavailable => (unavailable.Path, null),
            _ => throw new InvalidOperationException($"{owner} owns no id."),
        };
        var current = anchor is null ? null : body?.CurrentAnchor(anchor);
        return string.IsNullOrEmpty(current) ? path : $"{path}#{current}";
    }
}

/// <summary>What the site says of itself.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Tagline">What it is, in one sentence.</param>
/// <param name="Footer">What stands at the foot of every page.</param>
public sealed record Site(string Title, string Tagline, string Footer);
