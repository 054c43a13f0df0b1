using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Tests;

/// <summary>The content that visitors read is in order.</summary>
public sealed class RepositoryContentTests
{
    private static readonly Guide Guide = Load();

    [Fact]
    public void Load_ContentOfTheRepository_HasNoDiagnostics() => Assert.Equal("", Guide.Printed());

    [Fact]
    public void Load_ContentOfTheRepository_IsTwoCareersOfElevenSections()
    {
        Assert.Equal(["immigration-services-officer", "immigration-case-officer"], Guide.Careers.Select(career => career.Slug));
        Assert.All(Guide.Careers, career => Assert.Equal(11, career.Sections.Length));
        Assert.All(Guide.Careers, career => Assert.True(career.HasOverview && career.Facts.Length >= 3));
        Assert.NotEmpty(Guide.Pages);
    }

    [Fact]
    public void Load_EverySectionOfTheRepository_HasAnIdStepsAndSources()
    {
        Assert.Equal(22, Guide.Sections.Count());
        Assert.All(Guide.Sections, section => Assert.True(Names.IsId(section.Id)));
        Assert.All(Guide.Sections, section => Assert.NotEmpty(section.Body.Steps));
        Assert.All(Guide.Sections, section => Assert.NotEmpty(section.Body.References));
        Assert.All(Guide.Sections, section => Assert.DoesNotContain("missing]", section.Body.Html(), StringComparison.Ordinal));
    }

    private static Guide Load()
    {
        var loader = new GuideLoader(new ContentFolder(Repository.PathOf("content")));
        loader.Load(TemporaryContent.Today);
        return loader.Current;
    }
}
