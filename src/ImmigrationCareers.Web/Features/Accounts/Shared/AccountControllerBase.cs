using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Headers;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>What the pages about accounts share: nobody keeps them, and a form comes back with what is wrong in it.</summary>
[Route("account")]
public abstract class AccountControllerBase(Guide guide) : GuideController(guide)
{
    private const string MergePath = "/account/merge";

    /// <summary>Where a form asks to go when it is done.</summary>
    [BindProperty]
    public string? ReturnUrl { get; set; }

    /// <inheritdoc />
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.SetPersonal();

        // What cannot be read as a form at all leaves no form to come back with.
        if (context.ActionDescriptor.Parameters.Any(form => IsMissing(context, form.Name, form.ParameterType)))
            context.Result = ShowUnreadable("Something in it is malformed. Go back, reload the page and try again.");
    }

    /// <summary>To where the form asked to go, or else on.</summary>
    protected IActionResult Done(string otherwise) => GoTo(BackTo(ReturnUrl, otherwise));

    /// <summary>Goes on after signing in: to what was asked for, or first to the question what becomes of a guest's plan.</summary>
    protected IActionResult Welcome(bool hasGuestPlan)
    {
        if (!hasGuestPlan) return Done("/plan");
        return GoTo(BackTo(null, ReturnUrl is null ? MergePath : QueryHelpers.AddQueryString(MergePath, "returnUrl", ReturnUrl)));
    }

    /// <summary>A page of this feature.</summary>
    protected ViewResult AccountPage(string view, string title, object? model = null) =>
        Page(new PageHead { Title = ModelState.IsValid ? title : $"Error: {title}", Description = title }, model, view);

    /// <summary>The form again, with what is wrong in it.</summary>
    protected IActionResult Again(ViewResult page)
    {
        page.StatusCode = StatusCodes.Status400BadRequest;
        var problems = ModelState.Values.SelectMany(field => field.Errors).Select(problem => problem.ErrorMessage);
        return new FormResult(page, new { problems }, StatusCodes.Status400BadRequest);
    }

    /// <summary>A page that says one thing.</summary>
    protected IActionResult ShowMessage(string title, string text, int status = StatusCodes.Status200OK) =>
        Show(new Message(title, text), status);

    /// <summary>A page for somebody who has left: what scripts kept in this browser goes too.</summary>
    protected IActionResult ShowCleared(string title, string text)
    {
        Response.ClearStorage();
        return Show(
            new Message(title, $"{text} The background-check worksheet, if you had one in this browser, is cleared.") { IsCleared = true },
            StatusCodes.Status200OK);
    }

    /// <summary>For a form that is not one of the site's own.</summary>
    protected IActionResult ShowUnreadable(string text) => ShowMessage("That form cannot be read", text, StatusCodes.Status400BadRequest);

    /// <summary>For a link that was mistyped, used before, or is too old.</summary>
    protected IActionResult ShowUselessLink() => ShowMessage(
        "This link cannot be used",
        "It is more than 24 hours old, was used before, or is not complete. Ask for a new email, and open its link.",
        StatusCodes.Status400BadRequest);

    /// <summary>For a write that came second.</summary>
    protected IActionResult ShowAlreadyChanged() => ShowMessage(
        "Your account has just changed",
        "Another click or another device changed it at the same moment. Look at your account, and try again if something is missing.",
        StatusCodes.Status409Conflict);

    private FormResult Show(Message message, int status)
    {
        var page = AccountPage("Message", message.Title, message);
        page.StatusCode = status;
        return new FormResult(page, new { message.Title, message.Text }, status);
    }

    private static FormResult GoTo(SeeOtherResult page) => new(page, new { location = page.Location });

    private static bool IsMissing(ActionExecutingContext context, string name, Type type) =>
        type.IsSubclassOf(typeof(AccountForm)) && !context.ActionArguments.ContainsKey(name);
}

/// <summary>One thing to say.</summary>
public sealed record Message(string Title, string Text)
{
    /// <summary>Whether what scripts kept in the browser is to go.</summary>
    public bool IsCleared { get; init; }
}
