using ImmigrationCareers.Web.Infrastructure.Guides;
using Microsoft.AspNetCore.Http.Features;

namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>
/// Renders public pages and keeps them. A page is stored with the edition its request has seen, so one that was begun
/// before a change of content is never served after it.
/// </summary>
internal sealed class PublicPages(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }

        if (CanonicalPath(context.Request.Path.Value!) is { HasValue: true } canonical)
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect(canonical.ToUriComponent() + context.Request.QueryString, permanent: true);
            return;
        }

        if (PersonalCookies.ArePresent(context.Request))
        {
            context.Response.Headers.CacheControl = "private, no-store";
            await next(context);
            return;
        }

        await RenderAsync(context);
    }

    private async Task RenderAsync(HttpContext context)
    {
        var edition = context.RequestServices.GetRequiredService<GuideOfRequest>().Edition;
        var rendered = await CaptureAsync(context);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            // An answer without a text is left unstarted: it gets its page further out.
            if (rendered.Length > 0) await context.Response.Body.WriteAsync(rendered, context.RequestAborted);
            return;
        }

        var encoding = ContentEncodings.Negotiate(context.Request.Headers.AcceptEncoding);
        var page = StoredPage.Create(rendered, context.Response.ContentType, encoding, context.GetEndpoint());
        edition.Pages.Add(context.Request.Path.Value!, encoding, page);
        await page.WriteAsync(context);
    }

    private async Task<byte[]> CaptureAsync(HttpContext context)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var capture = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(capture);
        try
        {
            await next(context);
            await capture.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// The one form of an address, lower case and without a slash at its end; nothing when the path has it already. It has
    /// to be encoded before it becomes a header: it may hold a backslash, which browsers read as a slash, or a line break.
    /// </summary>
    private static PathString CanonicalPath(string path)
    {
        var canonical = path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path;
        return canonical == path ? default : new PathString(canonical.Length == 0 ? "/" : canonical);
    }
}
