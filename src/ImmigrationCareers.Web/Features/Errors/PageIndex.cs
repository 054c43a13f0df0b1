using System.Buffers;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Web.Infrastructure.Errors;

namespace ImmigrationCareers.Web.Features.Errors;

/// <summary>
/// The pages of a guide by the words that name them. Made once for an edition, so that an address that does not exist costs
/// about as much as one that does.
/// </summary>
public sealed class PageIndex
{
    /// <summary>Words resemble each other that have at least half of their pairs of letters in common.</summary>
    private const double Likeness = 0.5;

    private readonly List<NearPage> pages = [];
    private readonly List<WordEntry> words = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Numbers of words by each pair of letters in them.</summary>
    private readonly Dictionary<int, List<int>> byPair = [];

    private PageIndex(Guide guide)
    {
        foreach (var career in guide.Careers)
        {
            if (career.HasOverview) Add(new NearPage(career.Title, null, career.Path), $"{career.Id} {career.Slug} {career.Title}");
            foreach (var section in career.Sections)
                Add(
                    new NearPage(section.Title, career.Title, section.Path),
                    $"{section.Id} {section.Slug} {section.Title} {section.Topic.Id} {career.Slug}");
        }

        foreach (var page in guide.Pages) Add(new NearPage(page.Title, null, page.Path), $"{page.Slug} {page.Title}");
    }

    public static PageIndex Of(Guide guide) => new(guide);

    /// <summary>How many pages there are; each has its number.</summary>
    public int Count => pages.Count;

    public NearPage this[int page] => pages[page];

    /// <summary>Notes for each page how much the word in its name that is most like this one resembles it: 1 for the same word.</summary>
    /// <param name="term">A word.</param>
    /// <param name="resemblances">Zero for every page; those that have no such word stay so.</param>
    public void Compare(string term, Span<double> resemblances)
    {
        var pairs = PairsOf(term);
        var shared = ArrayPool<int>.Shared.Rent(words.Count);
        try
        {
            CountShared(pairs, shared.AsSpan(0, words.Count));
            for (var i = 0; i < words.Count; i++)
            {
                var resemblance = 2.0 * shared[i] / (pairs.Count + words[i].Pairs);
                if (resemblance < Likeness) continue;
                foreach (var page in words[i].Pages) resemblances[page] = Math.Max(resemblances[page], resemblance);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(shared);
        }
    }

    /// <summary>How many pairs each word has in common with others.</summary>
    private void CountShared(HashSet<int> pairs, Span<int> shared)
    {
        shared.Clear();
        foreach (var pair in pairs)
        {
            foreach (var word in byPair.GetValueOrDefault(pair, [])) shared[word]++;
        }
    }

    private void Add(NearPage page, string text)
    {
        foreach (var word in Names.WordsOf(text).Distinct()) EntryOf(word).Pages.Add(pages.Count);
        pages.Add(page);
    }

    private WordEntry EntryOf(string word)
    {
        if (numbers.TryGetValue(word, out var known)) return words[known];
        var pairs = PairsOf(word);
        foreach (var pair in pairs)
        {
            if (!byPair.TryGetValue(pair, out var having)) byPair[pair] = having = [];
            having.Add(words.Count);
        }

        numbers.Add(word, words.Count);
        var entry = new WordEntry(pairs.Count);
        words.Add(entry);
        return entry;
    }

    private static HashSet<int> PairsOf(string word) =>
        [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => (word[i] << 16) | word[i + 1])];

    /// <summary>A word of the guide.</summary>
    private sealed class WordEntry(int pairs)
    {
        /// <summary>How many different pairs of letters it has.</summary>
        public int Pairs => pairs;

        /// <summary>Numbers of the pages that it names.</summary>
        public List<int> Pages { get; } = [];
    }
}
