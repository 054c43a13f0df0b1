using System.Threading.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>How much one reader can write: far more than a person does, far less than hurts.</summary>
internal static class PlanRateLimits
{
    /// <summary>Policy of everything that writes to a plan.</summary>
    public const string Writes = "plan-writes";

    private static readonly TokenBucketRateLimiterOptions Bucket = new()
    {
        TokenLimit = 300,
        TokensPerPeriod = 10,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };

    public static void Add(RateLimiterOptions limits) =>
        limits.AddPolicy(Writes, context => RateLimitPartition.GetTokenBucketLimiter(WriterOf(context), _ => Bucket));

    /// <summary>The reader; before there is one, the address it writes from.</summary>
    public static string WriterOf(HttpContext context) =>
        AccountCookie.Read(context) is { } account ? account.Id
        : ReaderCookie.Read(context.Request) is { } guest ? Convert.ToHexString(guest.TokenHash)
        : ClientAddress.Of(context);
}
