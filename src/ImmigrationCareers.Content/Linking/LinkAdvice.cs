using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Linking;

/// <summary>What to write instead of an address that is of another kind than links of the guide have: a file, say, or a host.</summary>
internal static partial class LinkAdvice
{
    /// <summary>What to write; null when the address looks like one of the guide's, which is then misspelt.</summary>
    /// <param name="address">Where the link leads.</param>
    /// <param name="file">The file it is in.</param>
    /// <param name="table">What there is.</param>
    public static string? Of(LinkAddress address, string file, LinkTable table)
    {
        var (name, fragment) = (address.Name, address.Fragment.Length == 0 ? "" : "#" + address.Fragment);
        if (PageOf(name, file, table) is { } page) return $"Write {page.OwnerId ?? page.Path}{fragment}, which is the page it names.";
        if (MailAddress().IsMatch(name)) return $"Write mailto:{name} for an email address.";
        if (Number().IsMatch(name)) return $"Write tel:+{name.TrimStart('+')} for a number to call, with the code of the country.";
        if (Host().IsMatch(name))
            return $"An address of another site begins with https://, so write https://{name.TrimStart('/')}{fragment}.";
        if (IsFile(name)) return "Links name a section by its id, such as iso-education, or a page by its path, and never a file.";
        return null;
    }

    /// <summary>
    /// The page that is meant by a file's name, a slug, or an address without its beginning; names without a career are looked
    /// for in the one of the file.
    /// </summary>
    private static LinkTarget? PageOf(string name, string file, LinkTable table)
    {
        var segments = name.Split('/').Where(segment => segment is not ("" or "." or ".." or "content" or "pages")).ToArray();
        if (segments.Length == 0) return null;
        var slug = Slug().Match(segments[^1]).Groups["slug"].Value;
        var career = segments.Length > 1 ? segments[^2] : file.Split('/') is ["careers", var own, _] ? own : null;
        return slug == "career" && career is not null
            ? table.FindPath($"/careers/{career}")
            : (career is null ? null : table.FindPath($"/careers/{career}/{slug}"))
                ?? (segments.Length == 1 ? table.FindPath("/" + slug) ?? table.FindId(slug) : null)
                ?? (segments is ["careers", _] ? table.FindPath($"/careers/{slug}") : null);
    }

    private static bool IsFile(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name is ContentFiles.Site or ContentFiles.Sources or ContentFiles.Values
        || name.StartsWith("../", StringComparison.Ordinal);

    /// <summary>The slug in the name of a file, with or without its number and its ending.</summary>
    [GeneratedRegex(@"\A(?:[0-9]{1,4}-)?(?<slug>.*?)(?:\.(?:md|markdown|html?))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[^@/\s]+@[\w-]+(?:\.[\w-]+)+\z")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\A\+?[0-9][0-9().-]{5,}\z")]
    private static partial Regex Number();

    /// <summary>A name of a host, with or without a path: letters behind the last point, and no ending of a file.</summary>
    [GeneratedRegex(@"\A/*(?:www\.[\w.-]+|(?:[\w-]+\.)+(?!md\b|ya?ml\b|html?\b)[a-z]{2,})(?::[0-9]+)?(?:/.*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
