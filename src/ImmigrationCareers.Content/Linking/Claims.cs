using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>
/// Decides which version of each file the guide shows. Ids and addresses are unique; where two files want the same,
/// the one that had it keeps it and the newcomer is held at its last good version. Among newcomers the first by path wins.
/// </summary>
internal sealed class Claims
{
    private readonly Dictionary<string, FileState> byAddress;
    private readonly Dictionary<string, FileState> byId;
    private readonly Findings findings;

    private Claims(int files, Findings findings)
    {
        byAddress = new Dictionary<string, FileState>(files, StringComparer.Ordinal);
        byId = new Dictionary<string, FileState>(files, StringComparer.Ordinal);
        this.findings = findings;
    }

    /// <summary>Sets <see cref="FileState.Shown"/> of every file; null where there is nothing to show.</summary>
    /// <param name="files">All files, by path.</param>
    /// <param name="findings">Where conflicts go.</param>
    public static void Settle(IReadOnlyList<FileState> files, Findings findings)
    {
        var claims = new Claims(files.Count, findings);
        var newcomers = new List<FileState>();
        foreach (var file in files)
        {
            if (file is { Shown: { } shown, Best: { } best } && IdOf(best)?.Id == IdOf(shown)?.Id && claims.Take(file, best)) continue;
            newcomers.Add(file);
        }

        foreach (var file in newcomers) claims.SettleNewcomer(file);
    }

    private static (string Id, Place Place)? IdOf(FileModel model) => model switch
    {
        SectionModel section => (section.Front.Id, section.Front.IdPlace),
        CareerModel career => (career.Front.Id, career.Front.IdPlace),
        _ => null,
    };

    private void SettleNewcomer(FileState file)
    {
        var before = file.Shown;
        file.Shown = null;
        if (file.Best is { } best && Take(file, best)) return;
        if (file.Best is { } refused) ReportConflict(file, refused);
        if (before is not null && before != file.Best) Take(file, before);
    }

    /// <summary>Gives the file its address and the version's id, unless another file has one of them.</summary>
    private bool Take(FileState file, FileModel model)
    {
        if (OtherAtAddress(file) is not null || OtherWithId(file, model) is not null) return false;
        if (file.Address is not null) byAddress[file.Address] = file;
        if (IdOf(model) is { } id) byId[id.Id] = file;
        file.Shown = model;
        return true;
    }

    private FileState? OtherAtAddress(FileState file) =>
        file.Address is not null && byAddress.TryGetValue(file.Address, out var owner) && owner != file ? owner : null;

    private FileState? OtherWithId(FileState file, FileModel model) =>
        IdOf(model) is { } id && byId.TryGetValue(id.Id, out var owner) && owner != file ? owner : null;

    private void ReportConflict(FileState file, FileModel model)
    {
        if (OtherAtAddress(file) is { } atAddress)
            findings.Add(
                file.Path,
                DiagnosticRules.DuplicateAddress,
                Place.Start,
                $"{atAddress.Path} has the address {file.Address} already",
                "Rename or delete one of the two files.");
        if (OtherWithId(file, model) is { } withId)
        {
            var (id, place) = IdOf(model)!.Value;
            findings.Add(
                file.Path,
                DiagnosticRules.DuplicateId,
                place,
                $"{withId.Path} has the id {id} already",
                "Choose an id that no file has had; this file is held back until then.");
        }
    }
}
