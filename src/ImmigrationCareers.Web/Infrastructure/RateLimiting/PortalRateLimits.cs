using System.Globalization;
using System.Threading.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>How much one reader can write: far more than a person does, far less than hurts.</summary>
internal static class PortalRateLimits
{
    /// <summary>Policy of everything that writes to a plan.</summary>
    public const string PlanWrites = "plan-writes";

    private const int Burst = 300;
    private const int WritesPerSecond = 10;

    public static void AddPortalRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<NewGuests>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Seconds(wait);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(PlanWrites, context => RateLimitPartition.GetTokenBucketLimiter(WriterOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst,
                TokensPerPeriod = WritesPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
        });
    }

    /// <summary>A time as the header Retry-After has it.</summary>
    public static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The reader; before there is one, the address it writes from.</summary>
    private static string WriterOf(HttpContext context) =>
        AccountCookie.Read(context) is { } account ? account.Id
        : ReaderCookie.Read(context.Request) is { } guest ? Convert.ToHexString(guest.TokenHash)
        : NewGuests.AddressOf(context);
}
