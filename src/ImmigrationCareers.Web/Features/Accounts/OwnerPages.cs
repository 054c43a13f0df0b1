using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Mvc;
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

    /// <summary>Whether it is the owner's password; what cannot be taken back asks for it.</summary>
    protected async Task<bool> IsOwnAsync(Passwords passwords, AccountLimits limits, string password)
    {
        limits.CountTry(HttpContext, Owner.Email);
        if (await passwords.CheckAsync(Owner, password)) return true;
        ModelState.AddModelError("Current", "That is not your password. After five wrong tries, wait 15 minutes.");
        return false;
    }

    /// <summary>For a write that came second.</summary>
    protected ViewResult SayItChanged() => Say(
        "Your account has just changed", "Another click or another device changed it at the same moment. Look at your account, and try again if something is missing.", StatusCodes.Status409Conflict);
}
