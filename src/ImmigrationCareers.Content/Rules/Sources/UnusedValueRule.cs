using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Settings;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Sources;

/// <summary>Something uses each value: a figure that nobody reads is not checked again either.</summary>
internal sealed class UnusedValueRule(SharedEntries entries) : IGuideRule
{
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses)
    {
        var used = uses.SelectMany(text => text.Values).ToHashSet(StringComparer.Ordinal);
        return entries.ValueKeys.Where(key => !used.Contains(key.Value)).Select(key => Diagnostic.At(
            SharedEntries.ValuesFile,
            key.Place,
            DiagnosticRules.UnusedValue,
            $"Nothing uses the value {key.Value}",
            "Use it, or remove it."));
    }
}
