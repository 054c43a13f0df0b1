using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Links;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Glossary;

/// <summary>The terms of the trade: the headings of the glossary.</summary>
internal sealed class Terms
{
    private readonly Guide guide;
    private readonly StaticPage page;

    private Terms(Guide guide, StaticPage page, RulesFile rules)
    {
        this.guide = guide;
        this.page = page;
        var forms = rules.TermForms.ToDictionary(term => term.TermId, term => term.Forms, StringComparer.Ordinal);
        All = [.. page.Body.Headings.Select(heading => new Term(
            heading.Id,
            heading.Title,
            forms.TryGetValue(heading.Id, out var words) ? TermForm.OfPhrases(words) : TermForm.OfTitle(heading.Title)))];
    }

    public ImmutableArray<Term> All { get; }

    /// <summary>The terms, or null when the guide has no glossary to read.</summary>
    public static Terms? Of(Guide guide, RulesFile rules) =>
        guide.Pages.FirstOrDefault(page => page.Slug == rules.GlossarySlug) is { } page ? new Terms(guide, page, rules) : null;

    /// <summary>Whether a text is the glossary itself.</summary>
    public bool AreIn(TextFront front) => front is TextFront.Page { Slug: var slug } && slug == page.Slug;

    /// <summary>Where a term is explained.</summary>
    public string AddressOf(Term term) => $"{page.Path}#{term.Id}";

    /// <summary>Whether a link leads to the explanation of a term, by its address and id of now or of the past.</summary>
    public bool IsLinkTo(Term term, string link)
    {
        if (link is not ['/', ..]) return false;
        var target = SiteLink.Read(link, Place.Start);
        var leadsHere = guide.Lookup(target.Name) switch
        {
            Destination.Page here => here.StaticPage.Slug == page.Slug,
            Destination.Moved moved => moved.Path == page.Path,
            _ => false,
        };
        return leadsHere && page.Body.CurrentAnchor(target.Fragment) == term.Id;
    }
}

/// <summary>A term of the glossary.</summary>
/// <param name="Id">Id of its heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Form">Finds it in a text.</param>
internal sealed record Term(string Id, string Title, TermForm Form);
