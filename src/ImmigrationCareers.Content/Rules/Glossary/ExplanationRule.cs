using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>Each term of the glossary is explained in one or two sentences; where to read more does not count.</summary>
internal sealed partial class ExplanationRule(Terms terms) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (!terms.AreIn(text.Front)) yield break;
        foreach (var (block, heading) in text.Headings)
        {
            var sentences = SentencesAfter(block, text);
            if (sentences is 1 or 2) continue;
            var what = sentences == 0 ? "not explained" : $"explained in {sentences} sentences";
            yield return text.Finding(
                DiagnosticRules.TermExplanation,
                text.PlaceOf(block),
                $"{heading.Title.Fill(text.Figures.TextOf)} is {what}",
                "Explain it in one or two sentences, and let one that begins with \"See\" lead to the rest.");
        }
    }

    private static int SentencesAfter(HeadingBlock heading, GuideText text)
    {
        var index = heading.Parent!.IndexOf(heading) + 1;
        return index < heading.Parent.Count && heading.Parent[index] is ParagraphBlock explanation
            ? End().Count(text.ProseOf(explanation).Text.Split(" See ")[0])
            : 0;
    }

    [GeneratedRegex(@"(?<!U\.S)[.](\s|""|$)")]
    private static partial Regex End();
}
