using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>How writes answer.</summary>
public abstract class WriteController(Guide guide, CurrentReader reader, CookieCheck check) : GuideController(guide)
{
    /// <summary>Whether the page was served to a reader, or its script had saved something since.</summary>
    [FromForm(Name = "known")]
    public bool WasKnown { get; set; }

    /// <summary>Who reads.</summary>
    protected CurrentReader Reader { get; } = reader;

    /// <summary>A write goes on when the reader has left the page already: a tick and a click on the next link are one gesture.</summary>
    protected static CancellationToken ToTheEnd => CancellationToken.None;

    /// <summary>What is only read ends when the client goes away.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>
    /// A browser that sends no cookie where the site knew its reader a moment ago keeps none, and each write would make one
    /// more reader whom nobody ever finds again.
    /// </summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!ModelState.IsValid)
            context.Result = Refuse("That form cannot be read", "A field is missing or malformed. Go back, reload the page and try again.");
        else if (WasKnown && Reader.Key is null)
            context.Result = new ErrorResult(StatusCodes.Status400BadRequest, ErrorMessage.NoCookie);
    }

    /// <summary>The new state to a script; everybody else goes back to the page, somebody new as the page asked.</summary>
    protected IActionResult Saved(object state, string? returnUrl, string? otherwise)
    {
        Response.Headers.CacheControl = "no-store";
        var back = Reader.NewGuest is { } guest ? check.WithGuest(returnUrl, guest) : returnUrl;
        return new FormResult(BackTo(back, otherwise ?? "/plan"), state);
    }

    /// <summary>What cannot be done, in words, and what to do instead.</summary>
    protected IActionResult Refuse(string title, string text) =>
        new ErrorResult(StatusCodes.Status400BadRequest, new ErrorMessage(title, text));
}
