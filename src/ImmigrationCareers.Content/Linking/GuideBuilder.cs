using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>
/// The files' readings in, one guide out: settles who owns which id and address, links the texts, lists what was found.
/// Remembers what texts could refer to the last time, so that only those are linked again that would find a difference.
/// </summary>
internal sealed class GuideBuilder
{
    private readonly LedgerCheck ledgerCheck = new();
    private LinkIndex? lastIndex;

    /// <summary>Builds the guide of a day.</summary>
    /// <param name="files">All files, by path: who wins where two want the same must not depend on the order of reading.</param>
    /// <param name="day">The UTC day.</param>
    public Guide Build(IReadOnlyList<FileState> files, DateOnly day)
    {
        var findings = new Findings();
        ReportMissingSite(files, findings);
        Claims.Settle(files, findings);
        var shared = SharedFiles.Of(files);
        var index = new LinkIndexBuilder(files, shared, day, findings).Build();
        var changes = LinkChanges.Between(lastIndex, index);
        lastIndex = index;

        var linker = new BodyLinker(index, changes, findings);
        var careers = new CareerBuilder(linker, day, findings).Build(files, shared.Site);
        var pages = BuildPages(files, linker);
        var guide = new Guide(
            new Site(shared.Site.Title, shared.Site.Tagline, shared.Site.Footer),
            [.. careers.Select(career => career.Career)],
            pages,
            shared.Synonyms,
            day,
            new AddressBook(files, careers, pages));
        var lost = ledgerCheck.Check(guide, shared.Ledger, changes);
        return guide.With(Sort(files.SelectMany(file => file.Latest.Diagnostics).Concat(findings.All).Concat(lost)));
    }

    private static void ReportMissingSite(IReadOnlyList<FileState> files, Findings findings)
    {
        if (!files.Any(file => file.Kind is FileKind.Site))
            findings.Add(
                FileKind.SiteFileName, DiagnosticRules.MissingFile, Place.Start, "The content folder has no site.yml", "Add it, with the keys title, tagline, careers and footer.");
    }

    private static ImmutableArray<StaticPage> BuildPages(IReadOnlyList<FileState> files, BodyLinker linker) =>
    [
        .. files
            .Where(file => file.Shown is PageModel)
            .Select(file =>
            {
                var front = ((PageModel)file.Shown!).Front;
                return new StaticPage(((FileKind.Page)file.Kind).Slug, front.Title, front.Summary, front.Reviewed, linker.Link(file, [], []));
            })
            .OrderBy(page => page.Title, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = diagnostics.ToList();
        sorted.Sort(Diagnostic.ByPlace);
        return [.. sorted];
    }
}
