using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>What becomes of a form that was sent: a page for whoever sent it, or the new state for the page's script.</summary>
/// <param name="page">What a browser is answered.</param>
/// <param name="state">What a script is answered, as JSON.</param>
/// <param name="status">The script's status.</param>
internal sealed class FormResult(IActionResult page, object state, int status = StatusCodes.Status200OK) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        var isOfScript = HttpMethods.IsPost(request.Method) && request.WantsJson();
        return (isOfScript ? new JsonResult(state) { StatusCode = status } : page).ExecuteResultAsync(context);
    }
}
