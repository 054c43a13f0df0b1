using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>The list of verbs holds only those that steps begin with, so that a new one is looked at when it comes.</summary>
/// <param name="verbs">The verbs.</param>
internal sealed class UnusedVerbRule(ImmutableArray<Located<string>> verbs) : IGuideRule
{
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses)
    {
        var used = uses.SelectMany(text => text.StepBeginnings).ToHashSet(StringComparer.Ordinal);
        return verbs.Where(verb => !used.Contains(verb.Value)).Select(verb => Diagnostic.At(
            ContentFiles.Rules, verb.Place, DiagnosticRules.UnusedVerb, $"No step begins with {verb.Value}", "Remove it from the list."));
    }
}
