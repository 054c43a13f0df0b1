using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>The pages that somebody most likely meant by an address that does not exist, and the words they were found by.</summary>
public sealed record NearestPages(IReadOnlyList<string> Terms, IReadOnlyList<NearPage> Pages)
{
    private const int MaximumPages = 5;
    private const int MaximumTerms = 8;

    /// <summary>Longer addresses are not looked at whole: nobody typed them, and comparing costs time.</summary>
    private const int MaximumLength = 200;

    private static readonly HashSet<string> WordsOfNoMeaning = ["careers", "go", "the", "and", "for", "html", "aspx", "php", "index", "how", "to"];

    public static readonly NearestPages None = new([], []);

    public static NearestPages To(string path, Guide guide)
    {
        var terms = TermsOf(path[..Math.Min(path.Length, MaximumLength)]);
        var pages = PagesOf(guide)
            .Select(page => (Page: page.Page, Score: terms.Sum(term => page.Words.Max(word => Resemblance(term, word)))))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .Take(MaximumPages)
            .Select(scored => scored.Page);
        return new NearestPages(terms, [.. pages]);
    }

    private static List<string> TermsOf(string text) =>
        [.. WordsOf(text).Where(word => word.Length > 1 && !WordsOfNoMeaning.Contains(word)).Distinct().Take(MaximumTerms)];

    private static IEnumerable<(NearPage Page, string[] Words)> PagesOf(Guide guide)
    {
        foreach (var career in guide.Careers)
        {
            if (career.HasOverview) yield return (new NearPage(career.Title, null, career.Path), [.. WordsOf($"{career.Id} {career.Slug} {career.Title}")]);
            foreach (var section in career.Sections)
                yield return (new NearPage(section.Title, career.Title, section.Path), [.. WordsOf($"{section.Id} {section.Slug} {section.Title} {section.Topic.Id} {career.Slug}")]);
        }

        foreach (var page in guide.Pages) yield return (new NearPage(page.Title, null, page.Path), [.. WordsOf($"{page.Slug} {page.Title}")]);
    }

    private static string[] WordsOf(string text) => Names.IdFromText(text).Split('-', StringSplitOptions.RemoveEmptyEntries);

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

    private static HashSet<string> PairsOf(string word) => [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2))];
}

/// <summary>A page to offer.</summary>
public sealed record NearPage(string Title, string? CareerTitle, string Path);
