using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Infrastructure.CrossOrigin;

/// <summary>
/// Lets an unsafe method pass only when the browser says that this site's own page sent it. So no page needs a token,
/// and every public page can be cached.
/// </summary>
internal sealed class CrossOriginGuard(RequestDelegate next, IOptions<PortalOptions> portal)
{
    private readonly Uri own = portal.Value.ToUri();

    public Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || IsErrorPage(context) || IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    /// <summary>Whether the request was answered already and only the page that says so is still to come.</summary>
    private static bool IsErrorPage(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0) return site.Count == 1 && site[0] is "same-origin" or "none";
        return request.Headers.Origin is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var address)
            && (string.Equals(address.Authority, Authority(request), StringComparison.OrdinalIgnoreCase) || IsPublic(address));
    }

    /// <summary>Behind a proxy the request may have another host than the browser asked.</summary>
    private bool IsPublic(Uri address) =>
        Uri.Compare(address, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.UserInfo.Length == 0;

    /// <summary>The request's host as a URI has it: without the port that its scheme implies.</summary>
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var address) ? address.Authority : "";
}

/// <summary>Puts the guard before everything that changes something.</summary>
internal static class CrossOriginGuarding
{
    public static void UseCrossOriginGuard(this IApplicationBuilder app) => app.UseMiddleware<CrossOriginGuard>();
}
