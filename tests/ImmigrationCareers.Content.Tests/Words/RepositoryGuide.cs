using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>The guide that visitors read, loaded once, with the files its pages come from.</summary>
internal static class RepositoryGuide
{
    public static Guide Guide { get; } = Load();

    /// <summary>Every text a reader reads, by its file.</summary>
    public static IReadOnlyList<GuideText> Texts { get; } =
    [
        .. Guide.Careers.Select(career => new GuideText($"careers/{career.Slug}/career.md", career.Id!, career.Title, career.Body)),
        .. Guide.Sections.Select(section => new GuideText(FileOf(section), section.Id, section.Title, section.Body)),
        .. Guide.Pages.Select(page => new GuideText($"pages/{page.Slug}.md", page.Slug, page.Title, page.Body)),
    ];

    public static GuideText TextOf(string id) => Texts.Single(text => text.Id == id);

    private static string FileOf(Section section) => $"careers/{section.CareerSlug}/{section.Order:00}-{section.Slug}.md";

    private static Guide Load()
    {
        var loader = new GuideLoader(new ContentFolder(Repository.PathOf("content")));
        loader.Load(TemporaryContent.Today);
        return loader.Current;
    }
}

/// <summary>One text of the guide.</summary>
/// <param name="File">Its file, relative to the content folder.</param>
/// <param name="Id">Id of its section or career, or a page's slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it says.</param>
internal sealed record GuideText(string File, string Id, string Title, Body Body);
