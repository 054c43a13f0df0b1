using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Pages for whoever is signed in. The store is asked each time, so that signing out everywhere holds at once.</summary>
public abstract class OwnerPages(Guide guide, SignInDesk desk) : AccountPages(guide)
{
    /// <summary>Signs in and out.</summary>
    protected SignInDesk Desk => desk;

    /// <summary>Whose pages these are.</summary>
    protected Account Owner { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await desk.FindAsync(HttpContext) is { } owner)
        {
            Owner = owner;
            await base.OnActionExecutionAsync(context, next);
            return;
        }

        Response.Headers.CacheControl = "no-store";
        var wanted = HttpMethods.IsPost(Request.Method) ? "/account" : Request.Path + Request.QueryString;
        context.Result = BackTo(null, $"/account/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");
    }
}
