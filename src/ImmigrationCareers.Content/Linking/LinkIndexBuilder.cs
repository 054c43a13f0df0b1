using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Gathers what texts can refer to from the versions of all files that are shown.</summary>
internal sealed class LinkIndexBuilder(IReadOnlyList<FileState> files, SharedFiles shared, DateOnly day, Findings findings)
{
    public LinkIndex Build()
    {
        var index = new LinkIndex(files.Count)
        {
            Sources = shared.Sources,
            Values = shared.Values,
            SourcesAreBroken = files.Any(file => file is { Kind: FileKind.Sources, IsBroken: true }),
            ValuesAreBroken = files.Any(file => file is { Kind: FileKind.Values, IsBroken: true }),
        };
        ReportUnknownSources(index);
        foreach (var file in files) AddPage(index, file);
        foreach (var file in files)
        {
            AddReplaced(index, file);
            AddAliases(index, file);
        }

        return index;
    }

    private void ReportUnknownSources(LinkIndex index)
    {
        if (index.SourcesAreBroken) return;
        foreach (var (_, (value, place)) in index.Values)
        {
            if (index.Sources.ContainsKey(value.SourceId)) continue;
            findings.Add(
                FileKind.ValuesFileName,
                DiagnosticRules.UnknownSource,
                place,
                $"There is no source {value.SourceId}",
                NearestName.Hint(value.SourceId, index.Sources.Keys, "Add it to sources.yml."));
        }
    }

    private void AddPage(LinkIndex index, FileState file)
    {
        file.Page = PageOf(file);
        if (file.Page is not null) index.Add(file.Page);
        if (file.IsBroken || file.Page is null) index.AddBroken(file.Page is null ? file.Address : null, file.Latest.ClaimedId);
    }

    /// <summary>The page of a file, the same object as before when nothing of it has changed.</summary>
    private LinkPage? PageOf(FileState file) => file.Shown switch
    {
        SectionModel section => Reuse(
            file, section.Front.Id, section.Body, section.Front.On(day) == Visibility.Shown, FormerIdsOf(section.Front), section.Front.Duration?.ToWords()),
        CareerModel career => Reuse(file, career.Front.Id, career.Body, isShown: true, [], takes: null),
        PageModel page => Reuse(file, null, page.Body, isShown: true, [], takes: null),
        _ => null,
    };

    private static LinkPage Reuse(
        FileState file, string? id, DraftBody draft, bool isShown, IEnumerable<(string Former, string Current)> formerIds, string? takes) =>
        file.Page is { } page && ReferenceEquals(page.Draft, draft) && page.IsShown == isShown && page.IsBroken == file.IsBroken
            ? page
            : new LinkPage(file.Address!, id, draft, [.. formerIds], takes, isShown, file.IsBroken);

    private static IEnumerable<(string Former, string Current)> FormerIdsOf(SectionFile front) =>
        front.FormerHeadings.Concat(front.FormerSteps).Select(name => (name.Former, name.Current));

    /// <summary>Ids of sections that were merged into this one.</summary>
    private void AddReplaced(LinkIndex index, FileState file)
    {
        if (file.Shown is not SectionModel { Front.Replaces.IsEmpty: false } section) return;
        foreach (var replaced in section.Front.Replaces.Where(replaced => !index.TryAddFormerId(replaced.Value, file.Page!)))
            findings.Add(
                file.Path,
                DiagnosticRules.FormerId,
                replaced.Place,
                $"{replaced.Value} is still in use by {index.FindId(replaced.Value)!.Path}",
                "Remove it here, or delete the other section.");
    }

    private void AddAliases(LinkIndex index, FileState file)
    {
        foreach (var alias in Alias.Of(file))
        {
            if (alias.IsReserved)
                findings.Add(file.Path, DiagnosticRules.ReservedAddress, alias.Place, $"The site itself uses {alias.Path}", "Remove the alias.");
            else if (!index.TryAddFormerPath(alias.Path, file.Page!))
                findings.Add(
                    file.Path,
                    DiagnosticRules.DuplicateAddress,
                    alias.Place,
                    $"{alias.Path} leads to {index.FindPath(alias.Path)!.Path} already",
                    "Remove the alias here or there.");
        }
    }
}
