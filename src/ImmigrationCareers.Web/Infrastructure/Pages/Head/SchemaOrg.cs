using System.Text.Json.Serialization;

namespace ImmigrationCareers.Web.Infrastructure.Pages.Head;

/// <summary>A thing of the schema.org vocabulary; its properties carry the vocabulary's names.</summary>
/// <param name="Type">The vocabulary's name for it.</param>
public abstract record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

/// <summary>The site as a whole.</summary>
public sealed record WebSite(string Name, string Description, string Url) : Thing("WebSite");

/// <summary>Who publishes the site.</summary>
public sealed record Organization(string Name, string Url) : Thing("Organization");

/// <summary>A section of the guide.</summary>
public sealed record Article(
    string Headline,
    string Description,
    string Url,
    string DateModified,
    string InLanguage,
    Organization Publisher,
    IReadOnlyList<string> Citation)
    : Thing("Article");

/// <summary>A career.</summary>
public sealed record Occupation(string Name, string Description, string Url) : Thing("Occupation");

/// <summary>The trail from the home page to a page.</summary>
public sealed record BreadcrumbList(IReadOnlyList<ListItem> ItemListElement) : Thing("BreadcrumbList")
{
    /// <summary>The trail that leads through these pages.</summary>
    public static BreadcrumbList Of(params IEnumerable<(string Name, string Url)> trail) =>
        new([.. trail.Select((page, index) => new ListItem(index + 1, page.Name, page.Url))]);
}

/// <summary>One page of a trail.</summary>
public sealed record ListItem(int Position, string Name, string Item) : Thing("ListItem");
