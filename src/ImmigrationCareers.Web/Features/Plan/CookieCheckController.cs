using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>Between the first form of somebody new and the page that it came from.</summary>
public sealed class CookieCheckController(Guide guide, CurrentReader reader, CookieCheck check, PlanStore store) : GuideController(guide)
{
    /// <summary>
    /// Who comes without the cookie that was given out a moment ago keeps none: says so, and deletes whom nobody would ever find
    /// again. Everybody else goes on to the page.
    /// </summary>
    [Page(CookieCheck.Path)]
    public async Task<IActionResult> Show(string? to, string? guest)
    {
        Response.SetPersonal();
        if (reader.Key is not null) return BackTo(to, "/plan");
        if (HttpMethods.IsGet(Request.Method) && check.GuestOf(guest) is { } orphan)
            await store.DeleteAsync(orphan, CancellationToken.None);
        return new ErrorResult(StatusCodes.Status400BadRequest, ErrorMessage.NoCookie);
    }
}
