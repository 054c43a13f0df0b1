namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Keeps public pages rendered.</summary>
internal static class PageCaching
{
    public static void UseCachedPages(this IApplicationBuilder app) => app.UseMiddleware<CachedPages>();

    public static void UsePublicPages(this IApplicationBuilder app) => app.UseMiddleware<PublicPages>();
}
