using ImmigrationCareers.Web.Infrastructure.Editions;
using ImmigrationCareers.Web.Infrastructure.Guides;
using Microsoft.AspNetCore.Http.Features;

namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>
/// Renders public pages and keeps them. A page is stored with the edition its request has seen, so one that was begun
/// before a change of content is never served after it.
/// </summary>
internal sealed class PageCacheFillMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.IsForPublicPage())
        {
            await next(context);
            return;
        }

        if (PersonalCookies.ArePresent(context.Request))
        {
            context.Response.SetPersonal();
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
        var page = CachedPage.Create(rendered, context.Response.ContentType, encoding, context.GetEndpoint());
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
}
