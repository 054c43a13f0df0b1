using System.Globalization;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Reading;

/// <summary>Plain words: no text asks for more years of school than the limit. The finding lies on its hardest sentence.</summary>
internal sealed class ReadingGradeRule(RulesFile rules) : ITextRule
{
    private readonly KnownSyllables syllables = new();

    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        var sentences = Sentence.AllOf(text, syllables).ToList();
        if (sentences.Count == 0) yield break;
        var grade = sentences.Aggregate(default(ReadingGrade), (sum, sentence) => sum + sentence.Grade).Value;
        if (grade <= (double)rules.ReadingGrade) yield break;
        var hardest = sentences.MaxBy(sentence => sentence.Grade.Value)!;
        yield return text.Finding(
            DiagnosticRules.ReadingGrade,
            hardest.Place,
            string.Create(CultureInfo.InvariantCulture, $"The text reads at grade {grade:0.0}, over the limit of {rules.ReadingGrade}"),
            "Shorten its sentences and words; the hardest sentence begins here.");
    }
}
