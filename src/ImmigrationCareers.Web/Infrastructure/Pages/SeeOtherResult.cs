using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>303: what was sent is done, and what to look at now is elsewhere.</summary>
/// <param name="location">A path of this site, in plain characters, since it becomes a header.</param>
internal sealed class SeeOtherResult(string location) : ActionResult
{
    public string Location => location;

    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = location;
    }
}
