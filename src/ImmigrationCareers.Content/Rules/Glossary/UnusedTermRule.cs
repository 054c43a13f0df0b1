using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>Some text other than the glossary uses each of its terms.</summary>
internal sealed class UnusedTermRule(Terms terms) : IGuideRule
{
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses)
    {
        var others = uses.Where(text => !terms.AreIn(text.Front)).Select(text => new SearchedText(text.Words)).ToList();
        return uses.Where(text => terms.AreIn(text.Front)).SelectMany(glossary => glossary.Headings
            .Join(terms.All, heading => heading.Value, term => term.Id, (heading, term) => (heading.Place, Term: term))
            .Where(found => !others.Exists(text => found.Term.Form.IsIn(text)))
            .Select(found => Diagnostic.At(
                glossary.File,
                found.Place,
                DiagnosticRules.UnusedTerm,
                $"No text uses the term {found.Term.Title}",
                $"Remove it, or name under glossary-forms in rules.yml the words that texts use: {found.Term.Id}: [...].")));
    }
}
