using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// The files' readings in, one guide out: settles who owns which id and address, links the texts, lists what was found.
/// Readings never change and all that a build remembers is its builder's own, so that several builders can make different
/// guides of the same readings.
/// </summary>
/// <param name="showsDrafts">Whether what is not published yet is shown all the same, to editors.</param>
internal sealed class GuideBuilder(bool showsDrafts = false)
{
    private readonly LedgerCheck ledgerCheck = new();
    private BuildMemory memory = new(files: 0);

    /// <summary>A builder that starts from where this one is and then goes its own way.</summary>
    public GuideBuilder Fork(bool showsDrafts) => new(showsDrafts) { memory = memory };

    /// <summary>Builds the guide of a day.</summary>
    /// <param name="files">All files, by path: who wins where two want the same must not depend on the order of reading.</param>
    /// <param name="day">The UTC day.</param>
    public Guide Build(IReadOnlyList<FileReading> files, DateOnly day)
    {
        var findings = new DiagnosticBag();
        ReportMissingSite(files, findings);
        var shared = SharedFiles.Of(files);
        var versions = Ownership.Settle(files, memory, shared.Published, findings);
        ImmutableArray<ShownFile> shown = [.. files.Select(file => Show(file, versions.GetValueOrDefault(file.Path), day))];
        new FutureChecks(day, findings).Report(shown);
        var table = new LinkTableBuilder(shown, shared, findings).Build();
        var changes = LinkChanges.Between(memory.Table, table);
        var linker = new PageLinker(table, changes, memory, shown, findings);

        var topics = new TopicTable(shared.Topics, !files.Any(file => file is { Kind: FileKind.Topics, IsBroken: true }), findings);
        foreach (var topic in shared.Rules.TakingTime ?? []) topics.Find(ContentFiles.Rules, topic);

        var careers = new CareerBuilder(linker, topics, findings).Build(shown, shared.Site);
        var pages = BuildPages(shown, linker);
        var guide = new Guide(
            new Site(shared.Site.Title, shared.Site.Tagline, shared.Site.Footer),
            [.. careers.Select(career => career.Career)],
            pages,
            shared.Synonyms,
            shared.Topics,
            day,
            table,
            Destinations.Of(shown, careers, pages, table))
        {
            Worksheet = shared.Worksheet,
            Mails = shared.Mails,
            Privacy = shared.Privacy,
            Promises = shared.Promises,
        };
        var lost = ledgerCheck.Check(guide, table, changes, shown);
        memory = linker.Memory;
        return guide.With(Sort([.. files.SelectMany(file => file.Latest.Diagnostics), .. findings.All, .. lost]));
    }

    private static void ReportMissingSite(IReadOnlyList<FileReading> files, DiagnosticBag findings)
    {
        if (!files.Any(file => file.Kind is FileKind.Site))
            findings.Add(
                ContentFiles.Site,
                DiagnosticRules.MissingFile,
                Place.Start,
                "The content folder has no site.yml",
                "Add it, with the keys title, tagline, careers and footer.");
    }

    /// <summary>The file with its link target, which is the same object as before while nothing of it has changed.</summary>
    private ShownFile Show(FileReading file, FileModel? model, DateOnly day)
    {
        if (model is not PageFileModel page || file.Address is null) return new ShownFile(file, model, Target: null);
        var section = (page as SectionModel)?.Front;
        var visibility = section?.On(day) ?? Visibility.Shown;
        if (showsDrafts && visibility == Visibility.Hidden) visibility = Visibility.Shown;
        var before = memory.Of(file.Path);
        return before is { Target: { } target }
            && before.Shown == model
            && target.Visibility == visibility
            && target.IsBroken == file.IsBroken
            ? new ShownFile(file, model, target)
            : new ShownFile(file, model, new LinkTarget(
                file.Address, page.Id?.Value, page.Anchors, section?.Duration?.ToWords(), visibility, file.IsBroken));
    }

    private static ImmutableArray<StaticPage> BuildPages(IReadOnlyList<ShownFile> files, PageLinker linker) =>
    [
        .. files
            .Where(file => file.Model is StaticPageModel)
            .Select(file =>
            {
                var front = ((StaticPageModel)file.Model!).Front;
                var body = linker.Link(file, [], []);
                return new StaticPage(((FileKind.Page)file.Kind).Slug, front.Title, front.Summary, front.Reviewed, body);
            })
            .OrderBy(page => page.Title, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Diagnostic> Sort(List<Diagnostic> diagnostics)
    {
        var all = new DiagnosticBag();
        foreach (var found in diagnostics) all.Add(found);
        List<Diagnostic> sorted = [.. all.All];
        sorted.Sort(Diagnostic.ByPlace);
        return [.. sorted];
    }
}
