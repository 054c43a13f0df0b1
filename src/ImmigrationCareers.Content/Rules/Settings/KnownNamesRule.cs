using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Rules.Settings;

/// <summary>What <c>rules.yml</c> names is there: else a renamed heading would no longer be what the rules know it as.</summary>
internal sealed class KnownNamesRule(RulesFile rules) : IGuideRule
{
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses)
    {
        var pages = uses.Where(text => text.Front is TextFront.Page).ToList();
        var slugs = pages.ConvertAll(page => page.Front.Id);
        var headings = uses.SelectMany(text => text.Headings.Select(heading => $"{text.Front.Id}#{heading.Value}")).ToList();
        var terms = pages
            .Where(page => page.Front.Id == rules.GlossarySlug)
            .SelectMany(page => page.Headings)
            .Select(term => term.Value)
            .ToList();
        return
        [
            .. Unknown("heading", rules.Examples.Select(example => new Located<string>(example.Value.ToString(), example.Place)), headings),
            .. Unknown("page", rules.Glossary is { } glossary ? rules.AboutTheSite.Append(glossary) : rules.AboutTheSite, slugs),
            .. Unknown("term", rules.TermForms.Select(term => new Located<string>(term.TermId, term.Place)), terms),
        ];
    }

    private static IEnumerable<Diagnostic> Unknown(string what, IEnumerable<Located<string>> names, List<string> known) =>
        names.Where(name => !known.Contains(name.Value)).Select(name => Diagnostic.At(
            ContentFiles.Rules,
            name.Place,
            DiagnosticRules.UnknownInRules,
            $"There is no {what} {name.Value}",
            NearestName.Hint(name.Value, known, "Remove it, or name one that is there.")));
}
