using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>Addresses that belong to the site itself and that content can therefore not have.</summary>
public static class SiteAddresses
{
    /// <summary>Last segment of a career's printable page.</summary>
    public const string Print = "print";

    private const string Careers = "/careers/";

    private static readonly ImmutableHashSet<string> FirstSegments =
    [
        "account", "apple-touch-icon", "careers", "check", "compare", "css", "dev", "editor", "errors", "favicon", "feed", "go", "handout",
        "health", "icons", "images", "js", "manifest", "offline", "p", "packets", "plan", "robots", "search", "sitemap", "sw",
    ];

    private static readonly ImmutableHashSet<string> SectionSegments = [Print, "qualify"];

    /// <summary>Fixed addresses that content may link to.</summary>
    public static ImmutableArray<string> Linkable { get; } = ["/", "/feed.atom", "/plan", "/plan/worksheet"];

    /// <summary>Whether no page can have this slug: the site uses it, or it may come to name a language.</summary>
    public static bool IsReservedPage(string slug) => slug.Length == 2 || FirstSegments.Contains(slug);

    /// <summary>Whether no section can have this slug.</summary>
    public static bool IsReservedSection(string slug) => SectionSegments.Contains(slug);

    /// <summary>Address of the career that an address is under; null when it is not one of several segments under a career.</summary>
    public static string? CareerOf(string path)
    {
        if (!path.StartsWith(Careers, StringComparison.Ordinal)) return null;
        var end = path.IndexOf('/', Careers.Length);
        return end < 0 ? null : path[..end];
    }
}
