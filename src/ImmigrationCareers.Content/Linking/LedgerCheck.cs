using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Checks that every address of the ledger still leads somewhere; again only when pages or the ledger have changed.</summary>
internal sealed class LedgerCheck
{
    private LedgerModel? checkedLedger;
    private Findings lost = new();

    /// <summary>The addresses that lead nowhere.</summary>
    public IReadOnlyCollection<Diagnostic> Check(Guide guide, LedgerModel? ledger, LinkChanges changes)
    {
        if (ReferenceEquals(ledger, checkedLedger) && !changes.IncludePages) return lost.All;
        (checkedLedger, lost) = (ledger, new Findings());
        foreach (var line in ledger?.Lines ?? [])
        {
            if (Ledger.IsAlive(guide, line.Address)) continue;
            lost.Add(
                Ledger.FileName,
                DiagnosticRules.LostAddress,
                line.Place,
                $"{line.Address} leads nowhere any more",
                "Name it under aliases, anchors or replaces of what is there now, or withdraw the section instead of deleting it.");
        }

        return lost.All;
    }
}
