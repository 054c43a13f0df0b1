using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>
/// Decides which version of each file the guide shows. Ids and addresses are unique; where two files want the same,
/// the one that had it keeps it and the newcomer is held at its last good version. Among newcomers the first by path wins.
/// </summary>
internal sealed class Claims
{
    private readonly Dictionary<string, FileState> owners = new(StringComparer.Ordinal);
    private readonly Findings findings;

    private Claims(Findings findings) => this.findings = findings;

    /// <summary>Sets <see cref="FileState.Shown"/> of every file; null where there is nothing to show.</summary>
    /// <param name="files">All files, by path.</param>
    /// <param name="findings">Where conflicts go.</param>
    public static void Settle(IEnumerable<FileState> files, Findings findings)
    {
        var claims = new Claims(findings);
        var newcomers = new List<FileState>();
        foreach (var file in files)
        {
            if (file.Best is { } best && NamesOf(file, best).All(name => IsIncumbent(file, name)) && claims.Take(file, best)) continue;
            newcomers.Add(file);
        }

        foreach (var file in newcomers) claims.SettleNewcomer(file);
    }

    /// <summary>What a file's version must own alone: its address and its id.</summary>
    private static IEnumerable<string> NamesOf(FileState file, FileModel model)
    {
        if (file.Address is { } address) yield return address;
        if (IdOf(model) is { } id) yield return id.Id;
    }

    private static (string Id, Place Place)? IdOf(FileModel model) => model switch
    {
        SectionModel section => (section.Front.Id, section.Front.IdPlace),
        CareerModel career => (career.Front.Id, career.Front.IdPlace),
        _ => null,
    };

    private static bool IsIncumbent(FileState file, string name) => file.Shown is { } shown && NamesOf(file, shown).Contains(name);

    private void SettleNewcomer(FileState file)
    {
        var before = file.Shown;
        file.Shown = null;
        if (file.Best is { } best && Take(file, best)) return;
        if (file.Best is { } refused) ReportConflict(file, refused);
        if (before is not null && before != file.Best) Take(file, before);
    }

    private bool Take(FileState file, FileModel model)
    {
        var names = NamesOf(file, model).ToArray();
        if (names.Any(name => owners.TryGetValue(name, out var owner) && owner != file)) return false;
        foreach (var name in names) owners[name] = file;
        file.Shown = model;
        return true;
    }

    private void ReportConflict(FileState file, FileModel model)
    {
        if (file.Address is { } address && owners.TryGetValue(address, out var other) && other != file)
            findings.Add(
                file.Path, DiagnosticRules.DuplicateAddress, Place.Start, $"{other.Path} has the address {address} already", "Rename or delete one of the two files.");
        if (IdOf(model) is { } id && owners.TryGetValue(id.Id, out other) && other != file)
            findings.Add(
                file.Path, DiagnosticRules.DuplicateId, id.Place, $"{other.Path} has the id {id.Id} already", "Choose an id that no file has had; this file is held back until then.");
    }
}
