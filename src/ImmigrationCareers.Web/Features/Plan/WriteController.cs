using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
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

    /// <summary>Whether the browser of somebody new keeps the cookie.</summary>
    protected CookieCheck Check { get; } = check;

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
        var back = Reader.NewGuest is { } guest ? Check.WithGuest(returnUrl, guest) : returnUrl;
        return new FormResult(BackTo(back, otherwise ?? "/plan"), state);
    }

    /// <summary>A note that was sent, with what is to be done about it: to read it once more, or to send it again.</summary>
    protected IActionResult ShowNote(ErrorMessage message, int status, NoteDraft draft)
    {
        Response.SetPersonal();
        var page = Page(
            new PageHead { Title = message.Title, Description = message.Text, IsPersonal = true },
            new NoteModel(message, draft, Guide.FindSection(draft.Section.Id)?.Section.Path ?? "/plan"),
            "Note");
        page.StatusCode = status;
        return new FormResult(page, new { message.Title, message.Text }, status);
    }

    /// <summary>What cannot be done, in words, and what to do instead.</summary>
    protected IActionResult Refuse(string title, string text) =>
        new ErrorResult(StatusCodes.Status400BadRequest, new ErrorMessage(title, text));
}
