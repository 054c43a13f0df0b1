using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;

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
    public IEnumerable<Diagnostic> Check(Guide guide, LinkTable table, LinkChanges changes, IReadOnlyList<ShownFile> files)
    {
        var ledger = table.Ledger;
        if (ReferenceEquals(ledger, checkedLedger) && !changes.IncludePages) return lost.All;
        (checkedLedger, lost) = (ledger, new DiagnosticBag());
        var dead = ledger?.Lines.Where(line => !Ledger.IsAlive(guide, line.Address) && !IsUnknown(line.Address, guide, table)).ToList();
        if (dead is { Count: > 0 }) new LostLinks(guide, ledger!, files, lost).Report(dead);
        return lost.All;
    }

    /// <summary>Whether what was at the address may be in a file or folder that cannot be read, which is reported there.</summary>
    private static bool IsUnknown(string address, Guide guide, LinkTable table) => address.Split('/') is ["", "go", var id, ..]
        ? (table.HasUnknownIds || table.HasUnknownPaths) && guide.FindPermanent(id, null) is null
        : table.HasUnknownPaths;
}
