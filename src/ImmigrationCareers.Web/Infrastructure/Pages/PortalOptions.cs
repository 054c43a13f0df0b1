using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>Configuration section <c>Portal</c>.</summary>
public sealed record PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Where the public finds the site: scheme and host. Never taken from a request, whose host anybody can make up.</summary>
    [Required, Url]
    public string PublicUrl { get; init; } = "http://localhost:5080";

    /// <summary><see cref="PublicUrl"/> in its parts. No property: validation reads those before it is known to be one.</summary>
    public Uri ToUri() => new(PublicUrl);

    /// <summary>The absolute form of a path of this site.</summary>
    public string Absolute(string path) => PublicUrl.TrimEnd('/') + path;
}
