namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Sends other forms of a page's address to the one form that it has: lower case, without a slash at its end.</summary>
internal sealed class CanonicalAddressMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.IsForPage() || CanonicalPath(context.Request.Path.Value!) is not { HasValue: true } canonical)
            return next(context);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Redirect(canonical.ToUriComponent() + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Nothing when the path has its one form already. It has to be encoded before it becomes a header: it may hold a
    /// backslash, which browsers read as a slash, or a line break.
    /// </summary>
    private static PathString CanonicalPath(string path)
    {
        var canonical = path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path;
        return canonical == path ? default : new PathString(canonical.Length == 0 ? "/" : canonical);
    }
}
