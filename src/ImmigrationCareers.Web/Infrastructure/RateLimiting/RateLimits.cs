using System.Globalization;
using System.Threading.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>How limits refuse: with 429, and when to try again.</summary>
internal static class RateLimits
{
    public static void AddRateLimits(this WebApplicationBuilder builder) => builder.Services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = SecondsOf(wait);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>A time as the header Retry-After has it.</summary>
    public static string SecondsOf(TimeSpan wait) =>
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
