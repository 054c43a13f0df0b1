using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Nothing is kept that nobody reads: a source or a figure that no page uses is not checked again either.</summary>
public sealed class UsedTests
{
    [Fact]
    public void Sources_AreAllUsed() => Assert.Equal(
        IdsIn("sources.yml"),
        RepositoryGuide.Texts.SelectMany(text => text.Body.References).Select(reference => reference.Source.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Values_AreAllUsed() => Assert.Equal(
        IdsIn("values.yml"),
        RepositoryGuide.Texts.SelectMany(text => text.Body.Figures).Select(figure => figure.Value.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A figure written out beside its value would keep its old self when the value changes.</summary>
    [Fact]
    public void Values_AreWrittenOutNowhere()
    {
        var figures = RepositoryGuide.Texts.SelectMany(text => text.Body.Figures).Select(figure => figure.Value.Text).Where(text => text.Any(char.IsDigit)).Distinct();
        var found = figures.SelectMany(figure => RepositoryGuide.Texts
            .Where(text => Regex.IsMatch(text.Source, $@"(?<![\w,.$]){Regex.Escape(figure)}(?![\w,]|\.\d)"))
            .Select(text => $"content/{text.File}: {figure}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Values_AllHaveASource() => Assert.All(
        RepositoryGuide.Texts.SelectMany(text => text.Body.Figures), figure => Assert.NotNull(figure.ReferenceNumber));

    /// <summary>Entries stand one a line.</summary>
    private static List<string> IdsIn(string file)
    {
        var ids = File.ReadLines(Repository.PathOf("content", file))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(ids.Count >= 60, $"Only {ids.Count} entries were read in {file}.");
        return ids;
    }
}
