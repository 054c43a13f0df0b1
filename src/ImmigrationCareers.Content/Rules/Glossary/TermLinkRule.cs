using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>Where a text of a career first uses a term of the trade, it links to its explanation.</summary>
internal sealed class TermLinkRule(Terms terms) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (text.Front is TextFront.Page) yield break;
        var stretches = RunningText.TellingParagraphsOf(text)
            .Select(text.ProseOf)
            .SelectMany(prose => prose.Stretches().Select(stretch => new Stretch(prose, stretch.Start, stretch.Words, stretch.Link)))
            .ToList();
        var everything = string.Join('\n', stretches.Select(stretch => stretch.Words));
        foreach (var term in terms.All.Where(term => term.Form.IsMatch(everything)))
        {
            if (FirstUse(term, stretches) is not { Stretch: { Link: null } stretch, Match: var match }) continue;
            yield return text.Finding(
                DiagnosticRules.TermWithoutLink,
                stretch.Prose.PlaceOf(stretch.Start + match.Index),
                $"\"{match.Value}\" is used here for the first time without a link to the glossary",
                $"Write [{match.Value}]({terms.AddressOf(term)}).");
        }
    }

    /// <summary>Where a term is used first. The words of a link to elsewhere are that link's.</summary>
    private (Stretch Stretch, Match Match)? FirstUse(Term term, List<Stretch> stretches)
    {
        foreach (var stretch in stretches)
        {
            if (term.Form.Match(stretch.Words) is { Success: true } match && (stretch.Link is null || terms.IsLinkTo(term, stretch.Link)))
                return (stretch, match);
        }

        return null;
    }

    /// <summary>Words that are one link, or none.</summary>
    private sealed record Stretch(Prose Prose, int Start, string Words, string? Link);
}
