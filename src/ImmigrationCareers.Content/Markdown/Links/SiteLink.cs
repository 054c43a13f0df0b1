using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Unlinked;

namespace ImmigrationCareers.Content.Markdown.Links;

/// <summary>Reads the address of a link: to the outside, or to the site itself.</summary>
internal static partial class SiteLink
{
    /// <summary>Whether an address with a scheme is one that the guide may link to.</summary>
    public static bool IsAllowedOutside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme is "https" or "http" or "mailto" || Telephone().IsMatch(url))
        && !url.AsSpan().ContainsAny(" \t\r\n\\");

    /// <summary>Whether the address names a scheme, or a host without one, and so leads out of the site.</summary>
    public static bool LeadsOutside(string url) =>
        Scheme().IsMatch(url) || url.StartsWith("//", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal);

    /// <summary>The path of an address on the writer's own computer or network; null for all others.</summary>
    public static string? PathOnThisComputer(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && Local().IsMatch(address.Host)
            ? address.PathAndQuery + address.Fragment
            : null;

    public static LinkAddress Read(string url, Place place)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? url : url[..hash];
        var fragment = hash < 0 ? "" : url[(hash + 1)..];
        var kind = name.Length == 0 ? LinkAddressKind.Here : name[0] == '/' ? LinkAddressKind.Path : LinkAddressKind.Id;
        return new LinkAddress(kind, name, fragment, place);
    }

    /// <summary>A number to call, with or without marks between its digits and an extension: tel:+1-800-375-5283.</summary>
    [GeneratedRegex(@"\Atel:\+?[0-9().-]*[0-9](?:;ext=[0-9]+)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"\A(?:localhost|.*\.(?:localhost|local|internal|lan)|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|\[::1?\])\z", RegexOptions.IgnoreCase)]
    private static partial Regex Local();

    /// <summary>Anything before a colon that comes before a slash, a question mark or a hash, control characters included.</summary>
    [GeneratedRegex(@"\A[^/?#]*:")]
    private static partial Regex Scheme();
}
