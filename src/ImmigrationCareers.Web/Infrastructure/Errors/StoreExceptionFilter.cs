using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ImmigrationCareers.Web.Infrastructure.Errors;

/// <summary>
/// What can go wrong with what readers keep, in words, for every controller: the store away, too many requests, too much
/// work at once, a plan deleted or signed out elsewhere.
/// </summary>
internal sealed class StoreExceptionFilter(StoreState state) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var failure = context.Exception;
        if (ResultOf(failure) is not { } result) return;
        if (StoreFailure.IsCauseOf(failure)) state.ReportUnsaved(failure);
        context.Result = result;
        context.ExceptionHandled = true;
    }

    /// <summary>Null for a failure of the site itself, which is not this filter's business.</summary>
    private static ErrorResult? ResultOf(Exception failure) => failure switch
    {
        TooManyRequestsException { RetryAfter: var wait } =>
            new(StatusCodes.Status429TooManyRequests, ErrorMessage.TooMany(wait)) { RetryAfter = wait },
        BusyException { RetryAfter: var wait } =>
            new(StatusCodes.Status503ServiceUnavailable, ErrorMessage.Busy) { RetryAfter = wait },
        SignedOutException => new(StatusCodes.Status403Forbidden, ErrorMessage.SignedOut),
        PlanTooLargeException tooLarge => new(StatusCodes.Status400BadRequest, ErrorMessage.PlanTooLarge(tooLarge)),
        _ when StoreFailure.IsConflict(failure) => new(StatusCodes.Status409Conflict, ErrorMessage.Conflict),
        ReaderGoneException => new(StatusCodes.Status409Conflict, ErrorMessage.PlanGone),
        _ when StoreFailure.IsCauseOf(failure) => ErrorResult.StoreAway,
        _ => null,
    };
}
