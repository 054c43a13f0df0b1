using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Checks that every address of the ledger still leads somewhere, and every step that readers may have ticked is still there;
/// again only when pages or the ledger have changed.
/// </summary>
internal sealed class LedgerCheck
{
    private LedgerModel? checkedLedger;
    private DiagnosticBag lost = new();

    /// <summary>What was published and is lost.</summary>
    public IReadOnlyCollection<Diagnostic> Check(
        Guide guide, LedgerModel? ledger, LinkChanges changes, IReadOnlyList<ShownFile> files)
    {
        if (ReferenceEquals(ledger, checkedLedger) && !changes.IncludePages) return lost.All;
        (checkedLedger, lost) = (ledger, new DiagnosticBag());
        foreach (var line in ledger?.Lines ?? [])
        {
            if (Ledger.IsAlive(guide, line.Address)) continue;
            if (LostStep.Of(line.Address, guide, ledger!) is { } step) ReportStep(step, files);
            else ReportAddress(line);
        }

        return lost.All;
    }

    private void ReportAddress(LedgerLine line) => lost.Add(
        ContentFiles.Ledger,
        DiagnosticRules.LostAddress,
        line.Place,
        $"{line.Address} no longer leads anywhere",
        "List it under aliases, anchors or replaces of what took its place, or withdraw the section instead of deleting it.");

    private void ReportStep(LostStep step, IReadOnlyList<ShownFile> files) => lost.Add(
        files.First(file => file.Target?.Path == step.Section.Path).Path,
        DiagnosticRules.LostStep,
        Place.Start,
        $"The step {step.Id} is gone, and readers may have ticked it",
        step.Successor is { } successor
            ? $"Add to the front matter: steps: {{ {step.Id}: {successor} }}"
            : $"Add to the front matter: steps: {{ {step.Id}: \"\" }} if it is given up, or the id of the step that took its place.");
}

/// <summary>A step that was published and is no longer there, not even under a former id.</summary>
/// <param name="Section">The section it was in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Successor">
/// The step it most likely is now: one with its id in another section, as <c>iso-experience/keep-log</c>, or else the one that it was
/// renamed to; null when none resembles it.
/// </param>
internal sealed record LostStep(Section Section, string Id, string? Successor)
{
    /// <summary>
    /// The step that a lost address of the ledger named; null when it named something else. Of the permanent addresses below
    /// a section, those of headings are in the ledger a second time, after the section's own address.
    /// </summary>
    public static LostStep? Of(string address, Guide guide, LedgerModel ledger)
    {
        if (address.Split('/') is not ["", "go", var sectionId, var id]) return null;
        if (guide.FindSection(sectionId)?.Section is not { } section) return null;
        var fragment = "#" + id;
        var isHeading = ledger.Lines
            .Where(line => line.Address.EndsWith(fragment, StringComparison.Ordinal))
            .Any(line => guide.FindCurrentPath(line.Address[..^fragment.Length]) == section.Path);
        if (isHeading) return null;
        var moved = guide.Sections.SelectMany(other => other.Body.Steps).FirstOrDefault(step => step.Id == id)?.Key;
        return new LostStep(section, id, moved ?? NearestName.Of(id, section.Body.Steps.Select(step => step.Id)));
    }
}
