using Microsoft.AspNetCore.Components;

namespace ImmigrationCareers.Web.Infrastructure.Pages.Head;

/// <summary>Addresses of pictures by content, as the tag helpers give them to scripts and style sheets.</summary>
public static class ImageAssets
{
    /// <summary>Width of every picture for link previews, in pixels.</summary>
    public const int PreviewWidth = 1200;

    /// <summary>Height of every picture for link previews, in pixels.</summary>
    public const int PreviewHeight = 630;

    /// <summary>The hashed address of a file of <c>wwwroot</c>, or null when there is no such file.</summary>
    public static string? UrlOf(HttpContext context, string path)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return assets is not null && assets[path] is var url && url != path ? "/" + url : null;
    }
}
