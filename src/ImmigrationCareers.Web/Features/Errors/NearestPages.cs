using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Web.Infrastructure.Errors;

namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>The pages that somebody most likely meant by an address that does not exist, and the words they were found by.</summary>
public sealed record NearestPages(IReadOnlyList<string> Terms, IReadOnlyList<NearPage> Pages)
{
    private const int MaximumPages = 5;
    private const int MaximumTerms = 8;

    /// <summary>Longer addresses are not looked at whole: nobody typed them, and comparing costs time.</summary>
    private const int MaximumLength = 200;

    private static readonly HashSet<string> WordsOfNoMeaning =
        ["careers", "go", "the", "and", "for", "html", "aspx", "php", "index", "how", "to"];

    public static readonly NearestPages None = new([], []);

    /// <summary>
    /// Scores each page by the words of the address that it resembles; a word that few pages have says more than one
    /// that all have.
    /// </summary>
    public static NearestPages To(string path, Guide guide)
    {
        var terms = TermsOf(path[..Math.Min(path.Length, MaximumLength)]);
        var pages = PagesOf(guide).ToList();
        var scores = new double[pages.Count];
        foreach (var term in terms)
        {
            var resemblances = pages.Select(page => page.Words.Max(word => Resemblance(term, word))).ToArray();
            var common = resemblances.Sum();
            for (var i = 0; i < scores.Length && common > 0; i++) scores[i] += resemblances[i] / common;
        }

        var nearest = scores
            .Select((score, i) => (score, pages[i].Page))
            .Where(scored => scored.score > 0)
            .OrderByDescending(scored => scored.score)
            .Take(MaximumPages)
            .Select(scored => scored.Page);
        return new NearestPages(terms, [.. nearest]);
    }

    private static List<string> TermsOf(string text) =>
        [.. Names.WordsOf(text).Where(word => word.Length > 1 && !WordsOfNoMeaning.Contains(word)).Distinct().Take(MaximumTerms)];

    private static IEnumerable<(NearPage Page, string[] Words)> PagesOf(Guide guide)
    {
        foreach (var career in guide.Careers)
        {
            if (career.HasOverview) yield return PageOf(career);
            foreach (var section in career.Sections) yield return PageOf(career, section);
        }

        foreach (var page in guide.Pages)
            yield return (new NearPage(page.Title, null, page.Path), Names.WordsOf($"{page.Slug} {page.Title}"));
    }

    private static (NearPage Page, string[] Words) PageOf(Career career) =>
        (new NearPage(career.Title, null, career.Path), Names.WordsOf($"{career.Id} {career.Slug} {career.Title}"));

    private static (NearPage Page, string[] Words) PageOf(Career career, Section section) => (
        new NearPage(section.Title, career.Title, section.Path),
        Names.WordsOf($"{section.Id} {section.Slug} {section.Title} {section.Topic.Id} {career.Slug}"));

    /// <summary>From 0, nothing in common, to 1, the same word; by the pairs of letters that both have.</summary>
    private static double Resemblance(string a, string b)
    {
        if (a == b) return 1;
        var pairs = PairsOf(a);
        var others = PairsOf(b);
        if (pairs.Count == 0 || others.Count == 0) return 0;
        var shared = pairs.Count(others.Contains);
        var resemblance = 2.0 * shared / (pairs.Count + others.Count);
        return resemblance < 0.5 ? 0 : resemblance;
    }

    private static HashSet<string> PairsOf(string word) =>
        [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2))];
}
