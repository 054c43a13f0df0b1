using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Lengths;

/// <summary>A section says enough, and is read in one sitting.</summary>
internal sealed class SectionLengthRule(RulesFile rules) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (text.Front is not TextFront.Section) yield break;
        var (words, limits) = (text.Document.Sum(block => BlockLength.Of(block, text)), rules.WordsPerSection);
        if (limits.Allow(words)) yield break;
        yield return text.Finding(
            DiagnosticRules.SectionLength,
            text.Beginning,
            $"The section has {words} words instead of {limits.ToWords()}",
            words < limits.Least ? "Say more, or merge it into another section." : "Shorten it, or split it in two.");
    }
}
