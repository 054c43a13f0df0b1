namespace ImmigrationCareers.Web.Infrastructure.Pages.Head;

/// <summary>What a page says of itself to browsers, search engines and link previews.</summary>
public sealed record PageHead
{
    /// <summary>The picture of pages that have none of their own.</summary>
    public const string SiteImage = "images/site.png";

    /// <summary>Unique on the site, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence, unique on the site.</summary>
    public required string Description { get; init; }

    /// <summary>The page's one address; null for pages that are not to be found, such as errors.</summary>
    public string? Path { get; init; }

    /// <summary>Whether it is one reader's own page.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Open Graph type.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>What the picture for link previews says besides the site's name; null for the site's tagline.</summary>
    public string? ImageText { get; init; }

    /// <summary>Picture for link previews: path below <c>wwwroot</c>, without a slash at its beginning.</summary>
    public string Image { get; init; } = SiteImage;

    /// <summary>schema.org descriptions, written as JSON-LD.</summary>
    public IReadOnlyList<Thing> Things { get; init; } = [];
}
