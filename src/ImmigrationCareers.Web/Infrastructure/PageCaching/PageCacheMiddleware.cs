using ImmigrationCareers.Web.Infrastructure.Editions;
using ImmigrationCareers.Web.Infrastructure.Guides;

namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Answers with a page that was rendered before, ahead of routing and of everything else that costs time.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, CurrentGuide current)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
        if (PersonalCookies.ArePresent(request)) return next(context);
        var encoding = ContentEncodings.Negotiate(request.Headers.AcceptEncoding);
        return current.Edition.Pages.TryFind(request.Path.Value!, encoding, out var page)
            ? page.WriteAsync(context)
            : next(context);
    }
}
