using System.Text;
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
        var stretches = new List<Stretch>();
        var everything = new StringBuilder();
        foreach (var prose in RunningText.TellingParagraphsOf(text).Select(text.ProseOf))
        {
            foreach (var (start, words, link) in prose.Stretches())
            {
                stretches.Add(new Stretch(prose, start, everything.Length, link));
                everything.Append(words).Append('\n');
            }
        }

        var searched = new SearchedText(everything.ToString());
        foreach (var term in terms.All)
        {
            if (FirstUse(term, searched, stretches) is not { Stretch: { Link: null } stretch, Match: var match }) continue;
            yield return text.Finding(
                DiagnosticRules.TermWithoutLink,
                stretch.Prose.PlaceOf(stretch.Start + match.Index - stretch.At),
                $"\"{match.Value}\" is used here for the first time without a link to the glossary",
                $"Write [{match.Value}]({terms.AddressOf(term)}).");
        }
    }

    /// <summary>Where a term is used first. The words of a link to elsewhere are that link's.</summary>
    private (Stretch Stretch, Match Match)? FirstUse(Term term, SearchedText text, List<Stretch> stretches)
    {
        var at = 0;
        foreach (var match in term.Form.In(text))
        {
            while (at + 1 < stretches.Count && stretches[at + 1].At <= match.Index) at++;
            if (stretches[at].Link is not { } link || terms.IsLinkTo(term, link)) return (stretches[at], match);
        }

        return null;
    }

    /// <summary>Words that are one link, or none.</summary>
    /// <param name="Prose">Where they stand.</param>
    /// <param name="Start">Where they begin in it.</param>
    /// <param name="At">Where they begin in the text that is searched.</param>
    /// <param name="Link">Where they lead.</param>
    private sealed record Stretch(Prose Prose, int Start, int At, string? Link);
}
