using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content;

/// <summary>A page of <c>content/pages</c>.</summary>
/// <param name="Slug">Name of its file and its address.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Reviewed">The day somebody checked it.</param>
/// <param name="Body">The text.</param>
public sealed record StaticPage(string Slug, string Title, string Summary, DateOnly Reviewed, Body Body)
{
    /// <summary>Its address.</summary>
    public string Path => $"/{Slug}";
}
