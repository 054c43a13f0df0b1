using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ImmigrationCareers.Web.Infrastructure.Errors;

/// <summary>A failure in words: a page for a person, JSON for a page's script.</summary>
internal sealed class ErrorResult(int status, ErrorMessage message) : IActionResult
{
    public int Status => status;

    public ErrorMessage Message => message;

    /// <summary>What is asked for is in the store, and that does not answer.</summary>
    public static ErrorResult StoreAway { get; } =
        new(StatusCodes.Status503ServiceUnavailable, ErrorMessage.StoreAway) { RetryAfter = TimeSpan.FromSeconds(30) };

    /// <summary>When to try again; null where that changes nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        response.VaryByCookie();
        if (RetryAfter is { } wait) response.Headers.RetryAfter = RateLimits.SecondsOf(wait);
        IActionResult answer = context.HttpContext.Request.WantsJson()
            ? new JsonResult(new { message.Title, message.Text }) { StatusCode = status }
            : Page(context.HttpContext.RequestServices);
        return answer.ExecuteResultAsync(context);
    }

    private ViewResult Page(IServiceProvider services) => new()
    {
        StatusCode = status,
        ViewName = "Error",
        ViewData = new ViewDataDictionary<ErrorModel>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = new ErrorModel(status, message, services.GetRequiredService<Guide>()),
            [nameof(PageHead)] = new PageHead { Title = message.Title, Description = message.Text },
        },
    };
}
