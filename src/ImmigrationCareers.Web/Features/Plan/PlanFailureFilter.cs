using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Features.Errors;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>Answers 503 when the store is away: nothing was saved, and nothing that was saved before is lost. Answers 429 to too many new guests.</summary>
public sealed partial class PlanFailureFilter(Guide guide, IModelMetadataProvider metadata, ILogger<PlanFailureFilter> log) : IExceptionFilter
{
    /// <inheritdoc />
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is TooManyGuestsException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            context.ExceptionHandled = true;
            return;
        }

        if (!StoreFailure.Is(context.Exception)) return;
        LogStoreAway(context.Exception);
        context.HttpContext.Response.Headers.RetryAfter = "30";
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.Result = Page(context);
        context.ExceptionHandled = true;
    }

    private ViewResult Page(ExceptionContext context)
    {
        var message = new ErrorMessage(
            "Your plan cannot be reached right now",
            "What you saved before is safe; what you sent just now was not saved. The guide works as always. Try again in a minute.");
        return new ViewResult
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewName = "/Features/Errors/Show.cshtml",
            ViewData = new ViewDataDictionary<ErrorModel>(metadata, context.ModelState)
            {
                Model = new ErrorModel(StatusCodes.Status503ServiceUnavailable, message, NearestPages.None, guide),
                [nameof(PageHead)] = new PageHead { Title = message.Title, Description = message.Text },
            },
        };
    }

    [LoggerMessage(LogLevel.Error, "The store does not answer; a write was refused")]
    private partial void LogStoreAway(Exception problem);
}
