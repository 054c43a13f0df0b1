using System.Buffers;
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
    public static NearestPages To(string path, PageIndex index)
    {
        var terms = TermsOf(path[..Math.Min(path.Length, MaximumLength)]);
        var scratch = ArrayPool<double>.Shared.Rent(2 * index.Count);
        try
        {
            var scores = scratch.AsSpan(0, index.Count);
            scores.Clear();
            foreach (var term in terms) AddScores(index, term, scores, scratch.AsSpan(index.Count, index.Count));
            return new NearestPages(terms, [.. Highest(scores).Select(page => index[page])]);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scratch);
        }
    }

    private static void AddScores(PageIndex index, string term, Span<double> scores, Span<double> resemblances)
    {
        resemblances.Clear();
        index.Compare(term, resemblances);
        var common = 0.0;
        foreach (var resemblance in resemblances) common += resemblance;
        for (var page = 0; page < scores.Length && common > 0; page++) scores[page] += resemblances[page] / common;
    }

    /// <summary>The pages with the highest scores, the highest first, and of equal ones that which comes first.</summary>
    private static IEnumerable<int> Highest(ReadOnlySpan<double> scores)
    {
        var best = new PriorityQueue<int, (double Score, int Order)>();
        var beaten = 0.0;
        for (var page = 0; page < scores.Length; page++)
        {
            // Nearly all pages end here: a queue is dear where a comparison will do.
            if (scores[page] <= beaten) continue;
            best.Enqueue(page, (scores[page], -page));
            if (best.Count <= MaximumPages) continue;
            best.Dequeue();
            beaten = scores[best.Peek()];
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
    }

    private static List<string> TermsOf(string text) =>
        [.. Names.WordsOf(text).Where(word => word.Length > 1 && !WordsOfNoMeaning.Contains(word)).Distinct().Take(MaximumTerms)];
}
