using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Features.Errors;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>Failures of plans and accounts in words: the store away, too many requests, a plan deleted or signed out elsewhere.</summary>
public sealed partial class PlanFailureFilter(Guide guide, IModelMetadataProvider metadata, ILogger<PlanFailureFilter> log) : IExceptionFilter
{
    private static readonly ErrorMessage Away = new(
        "Your plan cannot be reached right now",
        "What you saved before is safe; what you sent just now was not saved. The guide works as always. Try again in a minute.");

    private static readonly ErrorMessage Gone = new(
        "This plan was deleted",
        "It was deleted in another window while this page was open. Go back and reload the page; the next thing you save begins a new plan.");

    private static readonly ErrorMessage TooLarge = new(
        "Your plan would grow too large",
        $"With that file it would have more than {PlanMerger.MaximumEntries} entries. Nothing was changed.");

    private static readonly ErrorMessage SignedOut = new(
        "You are signed out on this device",
        "You signed out everywhere, changed your password or deleted the account on another device. What you sent just now was not saved. Sign in again from your plan.");

    /// <inheritdoc />
    public void OnException(ExceptionContext context)
    {
        switch (context.Exception)
        {
            case TooManyRequestsException { RetryAfter: var wait }:
                Answer(context, StatusCodes.Status429TooManyRequests, ErrorMessage.TooMany(wait), PortalRateLimits.Seconds(wait));
                break;
            case SignedOutException:
                Answer(context, StatusCodes.Status403Forbidden, SignedOut, retryAfter: null);
                break;
            case PlanTooLargeException:
                Answer(context, StatusCodes.Status400BadRequest, TooLarge, retryAfter: null);
                break;
            case ReaderGoneException:
                Answer(context, StatusCodes.Status409Conflict, Gone, retryAfter: null);
                break;
            case var problem when StoreFailure.IsCauseOf(problem):
                if (problem is not StoreAwayException) LogStoreAway(problem);
                Answer(context, StatusCodes.Status503ServiceUnavailable, Away, retryAfter: "30");
                break;
        }
    }

    private void Answer(ExceptionContext context, int status, ErrorMessage message, string? retryAfter)
    {
        context.HttpContext.Response.Headers.RetryAfter = retryAfter;
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.ExceptionHandled = true;
        if (GuideController.IsScript(context.HttpContext.Request))
        {
            context.Result = new JsonResult(new { message.Title, message.Text }) { StatusCode = status };
            return;
        }

        context.Result = new ViewResult
        {
            StatusCode = status,
            ViewName = "/Features/Errors/Show.cshtml",
            ViewData = new ViewDataDictionary<ErrorModel>(metadata, context.ModelState)
            {
                Model = new ErrorModel(status, message, NearestPages.None, guide),
                [nameof(PageHead)] = new PageHead { Title = message.Title, Description = message.Text },
            },
        };
    }

    [LoggerMessage(LogLevel.Error, "The store does not answer; what a reader sent was not saved")]
    private partial void LogStoreAway(Exception problem);
}
