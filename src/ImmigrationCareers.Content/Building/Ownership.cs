using System.Collections.Frozen;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Decides which version of each file the guide shows. Ids and addresses are unique. Where two files want the same, the one
/// whose address was published keeps it, so that no plan and no link is handed to a copy; then the one that had it; then the
/// first by path. The other is held at its last good version.
/// </summary>
internal sealed class Ownership
{
    private readonly Dictionary<string, FileReading> byAddress;
    private readonly Dictionary<string, FileReading> byId;
    private readonly Dictionary<string, FileModel> shown;
    private readonly BuildMemory before;
    private readonly FrozenSet<string> published;
    private readonly DiagnosticBag findings;

    private Ownership(int files, BuildMemory before, FrozenSet<string> published, DiagnosticBag findings)
    {
        byAddress = new Dictionary<string, FileReading>(files, StringComparer.Ordinal);
        byId = new Dictionary<string, FileReading>(files, StringComparer.Ordinal);
        shown = new Dictionary<string, FileModel>(files, StringComparer.Ordinal);
        (this.before, this.published, this.findings) = (before, published, findings);
    }

    /// <summary>The version to show of each file, by path; a file of which there is nothing to show is missing.</summary>
    /// <param name="files">All files, by path: who wins must not depend on the order of reading.</param>
    /// <param name="before">What was shown before.</param>
    /// <param name="published">Addresses of pages that were ever published.</param>
    /// <param name="findings">Where conflicts go.</param>
    public static IReadOnlyDictionary<string, FileModel> Settle(
        IReadOnlyList<FileReading> files, BuildMemory before, FrozenSet<string> published, DiagnosticBag findings)
    {
        var ownership = new Ownership(files.Count, before, published, findings);
        ownership.Settle(files);
        return ownership.shown;
    }

    /// <summary>Whoever comes first by claim takes what it wants; newcomers come last, when it is known what is left.</summary>
    private void Settle(IReadOnlyList<FileReading> files)
    {
        var claims = files.Select(ClaimOf).OfType<Claim>().ToList();
        foreach (var strength in new[] { Strength.PublishedAndKnown, Strength.Published, Strength.Known })
            claims.RemoveAll(claim => claim.Strength <= strength && Take(claim.File, claim.Best));
        foreach (var claim in claims) SettleNewcomer(claim);
    }

    /// <summary>What a file wants to show; null when it has nothing to show.</summary>
    private Claim? ClaimOf(FileReading file)
    {
        var known = before.ShownOf(file.Path);
        if ((file.Latest.Model ?? known ?? file.LastGood) is not { } best) return null;
        var isPublished = file.Address is not null && published.Contains(file.Address);
        // Known is a file whose id the guide has shown already.
        var isKnown = known is not null && (ReferenceEquals(known, best) || IdOf(known) == IdOf(best));
        return new Claim(file, best, known, (isPublished, isKnown) switch
        {
            (true, true) => Strength.PublishedAndKnown,
            (true, false) => Strength.Published,
            (false, true) => Strength.Known,
            _ => Strength.New,
        });
    }

    private void SettleNewcomer(Claim claim)
    {
        if (Take(claim.File, claim.Best)) return;
        ReportConflict(claim.File, claim.Best);
        if (claim.Known is { } known && known != claim.Best) Take(claim.File, known);
    }

    private static string? IdOf(FileModel model) => (model as PageFileModel)?.Id?.Value;

    /// <summary>Gives the file its address and the version's id, unless another file has one of them.</summary>
    private bool Take(FileReading file, FileModel model)
    {
        if (OtherAtAddress(file) is not null || OtherWithId(file, model) is not null) return false;
        if (file.Address is not null) byAddress[file.Address] = file;
        if (IdOf(model) is { } id) byId[id] = file;
        shown[file.Path] = model;
        return true;
    }

    private FileReading? OtherAtAddress(FileReading file) => file.Address is null ? null : Other(byAddress, file.Address, file);

    private FileReading? OtherWithId(FileReading file, FileModel model) => IdOf(model) is { } id ? Other(byId, id, file) : null;

    private static FileReading? Other(Dictionary<string, FileReading> owners, string name, FileReading file) =>
        owners.TryGetValue(name, out var owner) && owner.Path != file.Path ? owner : null;

    private void ReportConflict(FileReading file, FileModel model)
    {
        if (OtherAtAddress(file) is { } atAddress)
            findings.Add(
                file.Path,
                DiagnosticRules.DuplicateAddress,
                Place.Start,
                $"{atAddress.Path} already has the address {file.Address}",
                "Rename or delete one of the two files.");
        if (OtherWithId(file, model) is { } withId)
        {
            var id = ((PageFileModel)model).Id!;
            findings.Add(
                file.Path,
                DiagnosticRules.DuplicateId,
                id.Place,
                $"{withId.Path} already has the id {id.Value}",
                "Choose an id that no file has ever had; until then this file is not shown.");
        }
    }

    /// <summary>How good a file's claim to its id and address is, the best first.</summary>
    private enum Strength
    {
        PublishedAndKnown,
        Published,
        Known,
        New,
    }

    /// <param name="File">The file.</param>
    /// <param name="Best">The version that it wants to show.</param>
    /// <param name="Known">The version that was shown before; null when there was none.</param>
    /// <param name="Strength">How good its claim is.</param>
    private sealed record Claim(FileReading File, FileModel Best, FileModel? Known, Strength Strength);
}
