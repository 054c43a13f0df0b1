using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Linking;

/// <summary>Checks that every address of the ledger still leads somewhere.</summary>
internal static class LedgerCheck
{
    public static void Check(Guide guide, LedgerModel? ledger, Findings findings)
    {
        foreach (var line in ledger?.Lines ?? [])
        {
            if (Ledger.IsAlive(guide, line.Address)) continue;
            findings.Add(
                Ledger.FileName,
                DiagnosticRules.LostAddress,
                line.Place,
                $"{line.Address} leads nowhere any more",
                "Name it under aliases, anchors or replaces of what is there now, or withdraw the section instead of deleting it.");
        }
    }
}
