using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>What somebody is told when a policy does not let them in.</summary>
internal sealed class AuthorizationAnswers(CurrentAccount current) : IAuthorizationMiddlewareResultHandler
{
    private const string SignIn = "/account/sign-in";

    /// <summary>Where to go after signing in when a form was sent: what it held is gone.</summary>
    private const string AfterForm = "/account";

    private static readonly ErrorResult SignedOut = new(
        StatusCodes.Status403Forbidden, new ErrorMessage("You are signed out", "You are signed out. Reload the page and sign in again."));

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        context.Response.SetPersonal();
        if (authorizeResult.Succeeded) await next(context);
        else if (current.IsUnknown) await AnswerAsync(context, ErrorResult.StoreAway);
        else if (IsHidden(policy)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (context.Request.WantsJson()) await AnswerAsync(context, SignedOut);
        else await AnswerAsync(context, ToSignIn(context));
    }

    /// <summary>Whether somebody who is not let in must not learn that there is something.</summary>
    private static bool IsHidden(AuthorizationPolicy policy) =>
        policy.Requirements.OfType<AccountRequirement>().Any(requirement => requirement.Role is not null);

    private static SeeOtherResult ToSignIn(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var wanted = HttpMethods.IsPost(context.Request.Method) ? AfterForm : context.Request.Path + context.Request.QueryString;
        return new SeeOtherResult($"{SignIn}?returnUrl={Uri.EscapeDataString(wanted)}");
    }

    private static Task AnswerAsync(HttpContext context, IActionResult answer) =>
        answer.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
}
