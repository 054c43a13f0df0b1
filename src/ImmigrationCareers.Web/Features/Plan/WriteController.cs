using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>How writes answer.</summary>
public abstract class WriteController(Guide guide) : GuideController(guide)
{
    /// <summary>A write goes on when the reader has left the page already: a tick and a click on the next link are one gesture.</summary>
    protected static CancellationToken ToTheEnd => CancellationToken.None;

    /// <summary>What is only read ends when the client goes away.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <inheritdoc />
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!ModelState.IsValid)
            context.Result = Refuse("That form cannot be read", "A field is missing or malformed. Go back, reload the page and try again.");
    }

    /// <summary>The new state to a script; everybody else goes back to the page.</summary>
    protected IActionResult Saved(object state, string? returnUrl, string? otherwise)
    {
        Response.Headers.CacheControl = "no-store";
        return new FormResult(BackTo(WayBack(returnUrl), otherwise ?? "/plan"), state);
    }

    /// <summary>Where to go after a write that asked to lead there.</summary>
    protected virtual string? WayBack(string? returnUrl) => returnUrl;

    /// <summary>What cannot be done, in words, and what to do instead.</summary>
    protected IActionResult Refuse(string title, string text) =>
        new ErrorResult(StatusCodes.Status400BadRequest, new ErrorMessage(title, text));
}
