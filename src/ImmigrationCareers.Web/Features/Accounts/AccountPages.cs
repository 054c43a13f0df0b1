using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Features.Plan;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>What the pages about accounts share: nobody keeps them, and a form comes back with what is wrong in it.</summary>
[Route("account")]
[TypeFilter<PlanFailureFilter>]
public abstract class AccountPages(Guide guide) : GuideController(guide)
{
    /// <summary>Where a form asks to go when it is done.</summary>
    [BindProperty]
    public string? ReturnUrl { get; set; }

    /// <inheritdoc />
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers.CacheControl = "private, no-store";

        // What cannot be read as a form at all leaves no form to come back with.
        if (context.ActionDescriptor.Parameters.Any(form => form.ParameterType.IsSubclassOf(typeof(AccountForm)) && !context.ActionArguments.ContainsKey(form.Name)))
            context.Result = Say("That form cannot be read", "Something in it is malformed. Go back, reload the page and try again.", StatusCodes.Status400BadRequest);
    }

    /// <summary>To a script, what became of the form it sent.</summary>
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (!WantsJson || !HttpMethods.IsPost(Request.Method)) return;
        context.Result = context.Result switch
        {
            StatusCodeResult { StatusCode: StatusCodes.Status303SeeOther } => Json(new { location = Response.Headers.Location.ToString() }),
            ViewResult { Model: Said said } => Json(new { said.Title, said.Text }),
            ViewResult => Json(new { problems = ModelState.Values.SelectMany(field => field.Errors).Select(problem => problem.ErrorMessage) }),
            var other => other,
        };
        if (context.Result is not JsonResult json) return;
        json.StatusCode ??= Response.StatusCode;
        Response.Headers.Location = default;
    }

    /// <summary>303 to where the form asked to go, or else on.</summary>
    protected IActionResult Done(string otherwise) => BackTo(ReturnUrl, otherwise);

    /// <summary>A page of this feature.</summary>
    protected ViewResult AccountPage(string view, string title, object? model = null) => Page(
        new PageHead { Title = ModelState.IsValid ? title : $"Not yet: {title}", Description = title },
        model,
        $"/Features/Accounts/{view}.cshtml");

    /// <summary>The form again, with what is wrong in it.</summary>
    protected ViewResult Again(ViewResult page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    /// <summary>A page that says one thing.</summary>
    protected ViewResult Say(string title, string text, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return AccountPage("Said", title, new Said(title, text));
    }

    /// <summary>Signs in and goes on: to what was asked for, or first to the question what becomes of a guest's plan.</summary>
    protected async Task<IActionResult> WelcomeAsync(SignInDesk desk, Account account, bool keep) =>
        await desk.SignInAsync(account, keep) ? BackTo(null, ReturnUrl is null ? SignInDesk.MergePath : QueryHelpers.AddQueryString(SignInDesk.MergePath, "returnUrl", ReturnUrl)) : Done("/plan");

    /// <summary>For a link that was mistyped, used before, or is too old.</summary>
    protected ViewResult SayLinkIsUseless() => Say(
        "This link cannot be used", "It is more than 24 hours old, was used before, or is not complete. Ask for a new email, and open its link.", StatusCodes.Status400BadRequest);
}

/// <summary>One thing to say.</summary>
public sealed record Said(string Title, string Text);
