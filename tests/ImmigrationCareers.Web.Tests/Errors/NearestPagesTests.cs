using System.Globalization;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Web.Features.Errors;
using ImmigrationCareers.Web.Infrastructure.Editions;

namespace ImmigrationCareers.Web.Tests.Errors;

/// <summary>
/// What an address that does not exist is worked out from belongs to the edition: a stranger's typing cannot ask for it twice.
/// </summary>
public sealed class NearestPagesTests
{
    [Fact]
    public void Get_AskedForByMany_WorksOutOnceForEachEdition()
    {
        var (guide, count) = (GuideOf(Repository.Content), 0);
        foreach (var edition in new[] { new Derivations(guide), new Derivations(guide) })
        {
            var results = new PageIndex[64];
            Parallel.For(0, results.Length, i => results[i] = edition.Get(from =>
            {
                Interlocked.Increment(ref count);
                return PageIndex.Of(from);
            }));
            Assert.All(results, result => Assert.Same(results[0], result));
        }

        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData("/careers/immigration-services-officer/eduction")]
    [InlineData("/interview-questions-of-immigration-case-officers-and-services")]
    [InlineData("/a/b/c")]
    [InlineData("/")]
    public void To_AnyAddress_FindsWhatComparingWithEveryPageFinds(string path)
    {
        var guide = GuideOf(Repository.Content);

        Assert.Equal(ByComparingAll(path, guide), NearestPages.To(path, PageIndex.Of(guide)).Pages.Select(page => page.Path));
    }

    /// <summary>The rule as it reads, at a cost that grows with the guide.</summary>
    private static IEnumerable<string> ByComparingAll(string path, Guide guide)
    {
        var pages = PagesOf(guide).ToList();
        var scores = new double[pages.Count];
        foreach (var term in NearestPages.To(path, PageIndex.Of(guide)).Terms)
        {
            var resemblances = pages.Select(page => page.Words.Max(word => Resemblance(term, word))).ToList();
            for (var i = 0; i < scores.Length && resemblances.Sum() > 0; i++) scores[i] += resemblances[i] / resemblances.Sum();
        }

        return pages.Zip(scores)
            .Where(page => page.Second > 0)
            .OrderByDescending(page => page.Second)
            .Take(5)
            .Select(page => page.First.Path);
    }

    private static IEnumerable<(string Path, string[] Words)> PagesOf(Guide guide) =>
    [
        .. guide.Careers.SelectMany(career => career.Sections
            .Select(section => (section.Path, $"{section.Id} {section.Slug} {section.Title} {section.Topic.Id} {career.Slug}"))
            .Prepend((career.Path, $"{career.Id} {career.Slug} {career.Title}")))
            .Concat(guide.Pages.Select(page => (page.Path, $"{page.Slug} {page.Title}")))
            .Select(page => (page.Item1, ImmigrationCareers.Content.Vocabulary.Names.WordsOf(page.Item2))),
    ];

    private static double Resemblance(string a, string b)
    {
        var (pairs, others) = (PairsOf(a), PairsOf(b));
        if (pairs.Count == 0 || others.Count == 0) return 0;
        var resemblance = 2.0 * pairs.Intersect(others).Count() / (pairs.Count + others.Count);
        return resemblance < 0.5 ? 0 : resemblance;
    }

    private static HashSet<string> PairsOf(string word) =>
        [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2))];

    private static Guide GuideOf(string folder)
    {
        var loader = new GuideLoader(new ContentFolder(folder));
        loader.Load(DateOnly.ParseExact("2026-11-27", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return loader.Current;
    }
}
