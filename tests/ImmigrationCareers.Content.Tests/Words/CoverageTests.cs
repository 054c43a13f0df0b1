using ImmigrationCareers.Content.Vocabulary;
using YamlDotNet.Core;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>Every point of the outline is answered under a heading that is there, and <c>docs/content-coverage.md</c> says so.</summary>
public sealed class CoverageTests
{
    private static readonly string Document = Repository.PathOf("docs", "content-coverage.md");

    [Fact]
    public void Points_AreManyAndEachIsAPointOfItsOwn()
    {
        Assert.True(Outline.Points.Count >= 200, "Points are missing.");
        Assert.All(Outline.Points, point => Assert.True(Names.IsId(point.Id), point.Id));
        Assert.Distinct(Outline.Points.Select(point => point.Id));
        Assert.Distinct(Outline.Points.Select(point => (point.Of, point.Topic, point.Point)));
        Assert.All(Outline.Points, point => Assert.False(string.IsNullOrWhiteSpace(point.Point), point.Id));
    }

    [Fact]
    public void Points_AreAllAnsweredUnderAHeadingThatIsThere() =>
        Assert.Empty(Outline.Points.Where(point => !IsAnswered(point)).Select(point => $"{point.Id}: {point.Answer}"));

    [Fact]
    public void Points_CoverEverySectionEveryBoxOfFactsAndEveryPage()
    {
        var covered = Outline.Points.Select(point => (point.Of, point.Topic)).ToHashSet();
        var careers = RepositoryGuide.Guide.Careers;

        Assert.Equal(2, careers.Length);
        Assert.Empty(careers.SelectMany(career => career.Sections.Select(section => (career.Id!, section.Topic.Id))).Except(covered));
        Assert.Empty(careers.Select(career => (career.Id!, Outline.Glance)).Except(covered));
        Assert.Empty(RepositoryGuide.Guide.Pages.Select(page => (Outline.Pages, page.Slug)).Except(covered));
    }

    [Fact]
    public void Points_OfASection_AreAnsweredThereForTheMostPart() => Assert.All(RepositoryGuide.Guide.Sections, section =>
    {
        var career = RepositoryGuide.Guide.Careers.Single(career => career.Slug == section.CareerSlug);
        var points = Outline.Points.Where(point => point.Topic == section.Topic.Id && point.Of == career.Id).ToList();
        Assert.True(points.Count(point => point.TextId == section.Id) * 2 > points.Count, section.Id);
    });

    [Fact]
    public void ContentCoverageMd_IsWhatTheOutlineAndTheGuideGive()
    {
        var expected = CoverageDocument.Write(Outline.Points);
        if (Environment.GetEnvironmentVariable("GUIDE_COVERAGE") == "write") File.WriteAllText(Document, expected);

        Assert.Equal(expected, File.ReadAllText(Document).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("- { id: x, of: iso, topic: role, point: A point }")]
    [InlineData("- { id: x, of: iso, topic: role, point: A point, answer: }")]
    [InlineData("- { id: x, of: iso, topic: role, point: A point, answer: iso-role#never }")]
    [InlineData("- { id: x, of: iso, topic: role, point: A point, answer: iso@Never }")]
    [InlineData("- { id: x, of: iso, topic: role, point: A point, answer: never }")]
    public void Points_WithoutAnAnswerThatIsThere_AreSeen(string yaml)
    {
        try
        {
            Assert.DoesNotContain(Outline.Read(yaml), IsAnswered);
        }
        catch (YamlException missing)
        {
            Assert.Contains("answer", missing.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool IsAnswered(OutlinePoint point) =>
        !string.IsNullOrEmpty(point.Answer)
        && RepositoryGuide.Texts.SingleOrDefault(text => text.Id == point.TextId) is { } text
        && (point.HeadingId is not { } heading || text.Body.Headings.Any(known => known.Id == heading))
        && (point.FactLabel is not { } label
            || RepositoryGuide.Guide.Careers.Single(career => career.Id == text.Id).Facts.Any(fact => fact.Label == label));
}
