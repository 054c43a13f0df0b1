using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;
using Markdig.Syntax;

namespace ImmigrationCareers.Content.Rules.Lengths;

/// <summary>No stretch of a section between two headings is a wall of text.</summary>
internal sealed class StretchLengthRule(RulesFile rules) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text) =>
        from stretch in text.Front is TextFront.Section ? StretchesOf(text) : []
        where stretch.Words > rules.WordsBetweenHeadings
        select text.Finding(
            DiagnosticRules.StretchLength,
            stretch.Place,
            $"{stretch.Words} words follow without another heading, more than {rules.WordsBetweenHeadings}",
            "Put a heading between them, or shorten them.");

    private static IEnumerable<(Place Place, int Words)> StretchesOf(GuideText text)
    {
        var (place, words) = (text.Beginning, 0);
        foreach (var block in text.Document)
        {
            if (block is HeadingBlock)
            {
                yield return (place, words);
                (place, words) = (text.PlaceOf(block), 0);
            }
            else
            {
                words += BlockLength.Of(block, text);
            }
        }

        yield return (place, words);
    }
}
