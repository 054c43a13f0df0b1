using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Keeps public pages rendered, each at one address.</summary>
internal static class PageCachingPipeline
{
    public static void UsePageCache(this IApplicationBuilder app) => app.UseMiddleware<PageCacheMiddleware>();

    public static void UsePageCacheFill(this IApplicationBuilder app)
    {
        app.UseMiddleware<CanonicalAddressMiddleware>();
        app.UseMiddleware<PageCacheFillMiddleware>();
    }

    /// <summary>Whether where a request leads is something to read.</summary>
    public static bool IsForPage(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageAttribute>() is not null;

    /// <summary>Whether where a request leads is a page that is the same for everybody.</summary>
    public static bool IsForPublicPage(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
