using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Settings;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Sources;

/// <summary>Something cites each source, or a value in use comes from it: one that nobody reads is not checked again either.</summary>
internal sealed class UnusedSourceRule(SharedEntries entries) : IGuideRule
{
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses)
    {
        var values = uses.SelectMany(text => text.Values).ToHashSet(StringComparer.Ordinal);
        var used = entries.Values.Where(value => values.Contains(value.Id)).Select(value => value.SourceId)
            .Concat(uses.SelectMany(text => text.Sources))
            .ToHashSet(StringComparer.Ordinal);
        return entries.SourceKeys.Where(key => !used.Contains(key.Value)).Select(key => Diagnostic.At(
            SharedEntries.SourcesFile,
            key.Place,
            DiagnosticRules.UnusedSource,
            $"Nothing cites the source {key.Value}",
            "Cite it, or remove it."));
    }
}
