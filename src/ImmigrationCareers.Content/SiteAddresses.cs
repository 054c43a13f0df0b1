using System.Collections.Immutable;

namespace ImmigrationCareers.Content;

/// <summary>Addresses that belong to the site itself and that content can therefore not have.</summary>
public static class SiteAddresses
{
    /// <summary>Last segment of a career's printable page.</summary>
    public const string Print = "print";

    /// <summary>Fixed addresses that content may link to.</summary>
    public static ImmutableArray<string> Linkable { get; } = ["/", "/feed.atom", "/plan", "/plan/worksheet"];

    private static readonly ImmutableHashSet<string> FirstSegments =
    [
        "account", "careers", "compare", "css", "dev", "editor", "errors", "feed", "go", "health", "icons", "images", "js", "packets", "plan",
        "robots", "search", "sitemap",
    ];

    /// <summary>Whether no page can have this slug.</summary>
    public static bool IsReservedPage(string slug) => FirstSegments.Contains(slug);

    /// <summary>Whether no section can have this slug.</summary>
    public static bool IsReservedSection(string slug) => slug == Print;
}
