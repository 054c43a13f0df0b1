using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>The terms of the glossary stand in alphabetical order.</summary>
internal sealed class TermOrderRule(Terms terms) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (!terms.AreIn(text.Front)) yield break;
        var before = "";
        foreach (var (block, heading) in text.Headings)
        {
            var title = heading.Title.Fill(text.Figures.TextOf);
            if (string.Compare(title, before, StringComparison.OrdinalIgnoreCase) < 0)
                yield return text.Finding(
                    DiagnosticRules.TermOutOfOrder,
                    text.PlaceOf(block),
                    $"{title} comes after {before}",
                    "Move it to its place in the alphabet.");
            before = title;
        }
    }
}
