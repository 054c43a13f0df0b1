using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>Gathers what texts and addresses can refer to from the versions of all files that are shown.</summary>
internal sealed class LinkTableBuilder(IReadOnlyList<ShownFile> files, SharedFiles shared, DiagnosticBag findings)
{
    public LinkTable Build()
    {
        var table = new LinkTable(files.Count)
        {
            Sources = shared.Sources,
            Values = shared.Values,
            SourcesAreBroken = files.Any(file => file is { Kind: FileKind.Sources, IsBroken: true }),
            ValuesAreBroken = files.Any(file => file is { Kind: FileKind.Values, IsBroken: true }),
            Ledger = shared.Ledger,
            HasUnknownIds = files.Any(HasUnknownId),
            HasUnknownPaths = files.Any(file => file is { Kind: FileKind.Unknown, Reading.Latest.IsUnreadable: true }),
        };
        ReportUnknownSources(table);
        foreach (var file in files) AddPage(table, file);

        // Former names yield to current ones; and those of what readers cannot see today to all others.
        foreach (var file in files.Where(file => file.Target is { IsHidden: false })) AddFormerNames(table, file);
        foreach (var file in files.Where(file => file.Target is { IsHidden: true })) AddFormerNames(table, file);
        foreach (var file in files.Where(file => file.Target is { Anchors.Moved.Count: > 0 })) AddMoved(table, file);
        return table;
    }

    private void ReportUnknownSources(LinkTable table)
    {
        if (table.SourcesAreBroken) return;
        foreach (var (_, (value, place)) in table.Values)
        {
            if (table.Sources.ContainsKey(value.SourceId)) continue;
            findings.Add(
                ContentFiles.Values,
                DiagnosticRules.UnknownSource,
                place,
                $"There is no source {value.SourceId}",
                NearestName.Hint(value.SourceId, table.Sources.Keys, "Add it to sources.yml."));
        }
    }

    private static bool HasUnknownId(ShownFile file) =>
        file is { Kind: FileKind.Section or FileKind.Career, Target: null, IsBroken: true, Reading.Latest.ClaimedId: null };

    private static void AddPage(LinkTable table, ShownFile file)
    {
        var claimedId = file.Kind is FileKind.Page ? null : file.Reading.Latest.ClaimedId;
        if (file.Target is not null) table.Add(file.Target);
        else if (file.Address is not null) table.AddBroken(LinkTarget.Broken(file.Address, claimedId));
        if (file.IsBroken && claimedId is not null) table.AddClaimOfBroken(claimedId);
    }

    private void AddFormerNames(LinkTable table, ShownFile file)
    {
        AddReplaced(table, file);
        foreach (var alias in Alias.Of(file)) AddAlias(table, file, alias);
    }

    /// <summary>Ids of sections that were merged into this one.</summary>
    private void AddReplaced(LinkTable table, ShownFile file)
    {
        if (file.Model is not SectionModel { Front.Replaces.IsEmpty: false } section) return;
        foreach (var replaced in section.Front.Replaces.Where(replaced => !table.TryAddFormerId(replaced.Value, file.Target!)))
            findings.Add(
                file.Path,
                DiagnosticRules.FormerId,
                replaced.Place,
                $"{replaced.Value} is still in use by {table.FindId(replaced.Value)!.Path}",
                "Remove it here, or delete the other section.");
    }

    /// <summary>Headings and steps that are in other sections now.</summary>
    private void AddMoved(LinkTable table, ShownFile file)
    {
        table.AddMoved(file.Target!);
        var front = ((SectionModel)file.Model!).Front;
        foreach (var name in front.FormerHeadings.Where(name => name.SectionId is not null))
            CheckMoved(table, file, name, "heading", section => section.Anchors.Current);
        foreach (var name in front.FormerSteps.Where(name => name.SectionId is not null))
            CheckMoved(table, file, name, "step", StepsOf);
    }

    private void CheckMoved(
        LinkTable table, ShownFile file, FormerName name, string what, Func<LinkTarget, IEnumerable<string>> possible)
    {
        if (table.IsClaimedByBroken(name.SectionId!)) return;
        var landing = table.FindAnchor(file.Target!, name.Former)!;
        if (possible(landing.Target).Contains(landing.Anchor)) return;
        var (message, hint) = table.FindId(name.SectionId!) is { } section
            ? ($"which is no {what} there", NearestName.Hint(name.Current, possible(section), $"Name a {what} that is there now."))
            : ("and there is no such section", table.NearestIdHint(name.SectionId!));
        findings.Add(
            file.Path, DiagnosticRules.FormerId, name.Place, $"{name.Former} leads to {name.SectionId}/{name.Current}, {message}", hint);
    }

    private IEnumerable<string> StepsOf(LinkTarget target) =>
        files.FirstOrDefault(file => ReferenceEquals(file.Target, target))?.Model is SectionModel section
            ? section.Body.Steps.Select(step => step.Id)
            : [];

    private void AddAlias(LinkTable table, ShownFile file, Alias alias)
    {
        if (alias.IsReserved)
            findings.Add(
                file.Path, DiagnosticRules.ReservedAddress, alias.Place, $"The site itself uses {alias.Path}", "Remove the alias.");
        else if (!table.TryAddFormerPath(alias.Path, file.Target!))
            findings.Add(
                file.Path,
                DiagnosticRules.DuplicateAddress,
                alias.Place,
                $"{alias.Path} already leads to {table.FindPath(alias.Path)!.Path}",
                "Remove one of the two aliases.");
    }
}
