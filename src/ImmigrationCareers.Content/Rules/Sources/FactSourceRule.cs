using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Sources;

/// <summary>A fact of a career that has a number names its source.</summary>
internal sealed class FactSourceRule : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text) =>
        from fact in (text.Front as TextFront.Career)?.Keys.Facts ?? []
        where fact.Source is null && text.Figures.Fill(fact.Text).Any(char.IsDigit)
        select text.Finding(
            DiagnosticRules.FactWithoutSource,
            fact.TextPlace,
            $"The fact {fact.Label} has a number and names no source",
            "Add source: source-id.");
}
