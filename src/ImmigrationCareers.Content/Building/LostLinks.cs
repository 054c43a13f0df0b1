using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Turns the addresses of the ledger that lead nowhere into what somebody did: one finding for each file that was renamed, or
/// whose headings were, on that file, with the line to put into it. What was deleted is reported in the ledger, once a page.
/// </summary>
internal sealed class LostLinks(Guide guide, LedgerModel ledger, IReadOnlyList<ShownFile> files, DiagnosticBag findings)
{
    private readonly Dictionary<string, LostPage> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LostPage> ids = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LostAnchors> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShownFile> pages =
        files.Where(file => file.Target is not null).ToDictionary(file => file.Target!.Path, StringComparer.Ordinal);

    public void Report(IEnumerable<LedgerLine> dead)
    {
        foreach (var line in dead) Sort(line);
        foreach (var lost in anchors.Values)
        {
            ReportHeadings(lost.File, [.. lost.Headings]);
            foreach (var step in lost.Steps) ReportStep(lost.File, step);
        }

        foreach (var page in paths.Values.OrderBy(page => page.Name.Length).ToList()) ReportPage(page);
        foreach (var page in ids.Values) ReportId(page);
    }

    private void Sort(LedgerLine line)
    {
        if (line.Address.Split('/') is ["", "go", var id, .. var rest])
        {
            if (guide.FindPermanent(id, null) is { } path) AnchorsOf(path)?.Add(rest[0], isHeading: false);
            else LostPage.In(ids, id, line).Anchors.UnionWith(rest);
            return;
        }

        var (name, anchor) = line.Address.Split('#') is [var before, var fragment] ? (before, fragment) : (line.Address, null);
        if (anchor is not null && guide.FindCurrentPath(name) is { } current) AnchorsOf(current)?.Add(anchor, isHeading: true);
        else LostPage.In(paths, name, line).Anchors.UnionWith(anchor is null ? [] : [anchor]);
    }

    private LostAnchors? AnchorsOf(string path)
    {
        if (!pages.TryGetValue(path, out var file)) return null;
        if (!anchors.TryGetValue(path, out var lost)) anchors.Add(path, lost = new LostAnchors(file));
        return lost;
    }

    private void ReportHeadings(ShownFile file, string[] lost)
    {
        if (lost.Length == 0) return;
        var what = lost.Length == 1 ? $"The heading {lost[0]} is gone" : $"The headings {string.Join(", ", lost)} are gone";
        Add(file, Place.Start, $"{what}, and links to {(lost.Length == 1 ? "it" : "them")} were published", HintOf(file, lost));
    }

    private string HintOf(ShownFile file, string[] lost)
    {
        if (file.Model is not SectionModel section)
            return $"Give what took its place the id it had, {string.Join(", ", lost.Select(id => $"{{#{id}}}"))}.";
        var added = section.Body.Headings.Select(heading => heading.Id).Where(id => !ledger.Contains($"{file.Address}#{id}")).ToList();
        var entries = lost.Select(id => new FormerName(
            id, NewSectionOf(id), NewSectionOf(id) is null ? SuccessorOf(id, lost.Length, added) : id, Place.Start)).ToList();
        var all = string.Join(", ", section.Front.FormerHeadings.Concat(entries).Select(InYaml));
        var line = $"Write in the front matter: anchors: {{ {all} }}";
        return entries.TrueForAll(entry => entry.Current.Length > 0)
            ? line
            : line + ", with the id of the heading that took its place instead of \"\", the top of the page, if one did.";
    }

    /// <summary>Id of a section that has a heading with the id since it was lost; null when none does.</summary>
    private string? NewSectionOf(string id) => guide.Sections
        .FirstOrDefault(section => section.Body.Headings.Any(heading => heading.Id == id) && !ledger.Contains($"{section.Path}#{id}"))
        ?.Id;

    private static string SuccessorOf(string id, int lost, List<string> added) =>
        NearestName.Of(id, added) ?? (lost == 1 && added.Count == 1 ? added[0] : "");

    private static string InYaml(FormerName name) => $"{name.Former}: " + name switch
    {
        { SectionId: { } section } => $"{section}/{name.Current}",
        { Current: "" } => "\"\"",
        _ => name.Current,
    };

    private void ReportStep(ShownFile file, string step)
    {
        var moved = guide.Sections.SelectMany(section => section.Body.Steps).FirstOrDefault(known => known.Id == step);
        var steps = (file.Model as SectionModel)?.Body.Steps.Select(known => known.Id) ?? [];
        findings.Add(
            file.Path,
            DiagnosticRules.LostStep,
            Place.Start,
            $"The step {step} is gone, and readers may have ticked it",
            (moved?.Key ?? NearestName.Of(step, steps)) is { } successor
                ? $"Add to the front matter: steps: {{ {step}: {successor} }}"
                : $"Add to the front matter: steps: {{ {step}: \"\" }} if it is given up, or the id of the step that took its place.");
    }

    /// <summary>A page that is no longer at its address: renamed, if another is new and has its id or its headings; else deleted.</summary>
    private void ReportPage(LostPage page)
    {
        if (SiteAddresses.CareerOf(page.Name) is { } career && paths.ContainsKey(career))
        {
            // Its career is reported, and it with it.
            IdOfDeleted(page);
            return;
        }

        if (RenamedFrom(page) is { } file)
        {
            var slug = page.Name[(page.Name.LastIndexOf('/') + 1)..];
            Add(
                file,
                Place.Start,
                $"The page was at {page.Name}, and links to it were published",
                $"Write in the front matter: aliases: [{string.Join(", ", AliasesOf(file.Model).Append(slug))}]");
            return;
        }

        var id = IdOfDeleted(page);
        findings.Add(
            ContentFiles.Ledger,
            DiagnosticRules.LostAddress,
            page.Line.Place,
            $"{page.Name} no longer leads anywhere{(id is null ? "" : $", nor does /go/{id}")}",
            HintOfDeleted(page, id));
    }

    private ShownFile? RenamedFrom(LostPage page)
    {
        var candidates = pages.Values.Where(file => IsNewAt(file, page.Name)).ToList();
        var best = candidates.MaxBy(file => page.Anchors.Count(id => file.Target!.Anchors.CurrentOf(id) is not null));
        if (best is null) return null;
        if (page.Anchors.Any(id => best.Target!.Anchors.CurrentOf(id) is not null)) return best;
        var nearest = NearestName.Of(page.Name, candidates.Select(file => file.Address!));
        if (nearest is not null) return candidates.First(file => file.Address == nearest);
        return candidates is [{ Kind: FileKind.Section }] && paths.Keys.Count(path => IsBeside(path, page.Name)) == 1 ? best : null;
    }

    /// <summary>Whether a file is where the lost page was, at an address that was never published; a section's id was.</summary>
    private bool IsNewAt(ShownFile file, string lost) =>
        file.Target is { } target
        && IsBeside(target.Path, lost)
        && !ledger.Pages.Contains(target.Path)
        && (file.Kind is not FileKind.Section || ledger.Pages.Contains($"/go/{target.OwnerId}"));

    private static bool IsBeside(string path, string other) =>
        path.AsSpan(0, path.LastIndexOf('/')).SequenceEqual(other.AsSpan(0, other.LastIndexOf('/')));

    private static IEnumerable<string> AliasesOf(FileModel? model) => (model switch
    {
        SectionModel section => section.Front.Aliases,
        CareerModel career => career.Front.Aliases,
        StaticPageModel page => page.Front.Aliases,
        _ => [],
    }).Select(alias => alias.Value);

    /// <summary>The lost id of a deleted page, told by its headings or its name.</summary>
    private string? IdOfDeleted(LostPage page)
    {
        var slug = page.Name[(page.Name.LastIndexOf('/') + 1)..];
        var id = ids.Values
            .Where(lost => page.Anchors.IsSubsetOf(lost.Anchors))
            .Where(lost => page.Anchors.Count > 0 || lost.Name.EndsWith(slug, StringComparison.Ordinal))
            .OrderByDescending(lost => lost.Name.EndsWith(slug, StringComparison.Ordinal))
            .FirstOrDefault()?.Name;
        if (id is not null) ids.Remove(id);
        return id;
    }

    private static string HintOfDeleted(LostPage page, string? id)
    {
        var slug = page.Name[(page.Name.LastIndexOf('/') + 1)..];
        return id is null
            ? $"Write in the front matter of what took its place: aliases: [{slug}]"
            : $"If another section took its place, write there: replaces: [{id}] and aliases: [{slug}]. "
                + "If none did, put the file back, with withdrawn: and the day.";
    }

    /// <summary>An id that nothing has: a page at a published address has another now, or nothing is left of it.</summary>
    private void ReportId(LostPage lost)
    {
        var candidates = pages.Values
            .Where(file => file.Target is { OwnerId: { } id } target
                && ledger.Pages.Contains(target.Path)
                && !ledger.Pages.Contains($"/go/{id}"))
            .ToList();
        var nearest = NearestName.Of(lost.Name, candidates.Select(file => file.Target!.OwnerId!));
        var changed = candidates.FirstOrDefault(file => lost.Anchors.Any(id => file.Target!.Anchors.CurrentOf(id) is not null))
            ?? candidates.FirstOrDefault(file => file.Target!.OwnerId == nearest);
        if (changed is null)
            findings.Add(
                ContentFiles.Ledger,
                DiagnosticRules.LostAddress,
                lost.Line.Place,
                $"/go/{lost.Name} no longer leads anywhere",
                $"Write in the front matter of the section that took its place: replaces: [{lost.Name}]");
        else
            Add(
                changed,
                ((PageFileModel)changed.Model!).Id!.Place,
                $"The page had the id {lost.Name}, and links and plans depend on it",
                $"Put it back: id: {lost.Name}");
    }

    private void Add(ShownFile file, Place place, string message, string hint) =>
        findings.Add(file.Path, DiagnosticRules.LostAddress, place, message, hint);

    /// <summary>What is lost of a page that is there.</summary>
    private sealed class LostAnchors(ShownFile file)
    {
        public ShownFile File => file;

        private readonly Dictionary<string, bool> lost = new(StringComparer.Ordinal);

        public IEnumerable<string> Headings => lost.Where(anchor => anchor.Value).Select(anchor => anchor.Key);

        public IEnumerable<string> Steps => lost.Where(anchor => !anchor.Value).Select(anchor => anchor.Key);

        /// <summary>Of a step only the permanent address was published; of a heading the page's own as well.</summary>
        public void Add(string id, bool isHeading) => lost[id] = isHeading || lost.GetValueOrDefault(id);
    }

    /// <param name="Name">The address or the id that nothing has.</param>
    /// <param name="Line">The first line of the ledger that names it.</param>
    private sealed record LostPage(string Name, LedgerLine Line)
    {
        /// <summary>Headings and steps that were published with it.</summary>
        public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

        public static LostPage In(Dictionary<string, LostPage> pages, string name, LedgerLine line)
        {
            if (!pages.TryGetValue(name, out var page)) pages.Add(name, page = new LostPage(name, line));
            return page;
        }
    }
}
