using System.Threading.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// Files are taken one at a time for each reader and in all, so that they do not keep others' ticks waiting; a few stand in line. What
/// an address can send in a time is counted by size, since that is what a file costs.
/// </summary>
public sealed class ImportTurns : IDisposable
{
    /// <summary>A limit counts kilobytes, begun ones too.</summary>
    private const int Unit = 1024;

    /// <summary>The largest file at once, and then a quarter of a megabyte a second: some hundred plans of usual size.</summary>
    private static readonly TokenBucketRateLimiterOptions Volume = new()
    {
        TokenLimit = (PlanFile.MaximumSize / Unit) + 1,
        TokensPerPeriod = 256,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static readonly ConcurrencyLimiterOptions OfOneReader = new() { PermitLimit = 1, QueueLimit = 1 };

    private static readonly ConcurrencyLimiterOptions OfAll = new() { PermitLimit = 1, QueueLimit = 16 };

    /// <summary>When to try again after so many others that one more could not stand in line.</summary>
    private static readonly TimeSpan InAMoment = TimeSpan.FromSeconds(2);

    private readonly PartitionedRateLimiter<HttpContext> volume = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Of(context), _ => Volume));

    private readonly PartitionedRateLimiter<HttpContext> turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetConcurrencyLimiter(PlanRateLimits.WriterOf(context), _ => OfOneReader)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => OfAll)));

    /// <summary>Waits until the file is next; the turn ends with what is returned.</summary>
    /// <param name="context">The request that brings it.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <exception cref="TooManyRequestsException">There is no place in line, or the address has sent as much as it can for now.</exception>
    public async Task<IDisposable> TakeAsync(HttpContext context, long size)
    {
        using var counted = volume.AttemptAcquire(context, (int)Math.Min(Volume.TokenLimit, (size / Unit) + 1));
        if (!counted.IsAcquired)
            throw new TooManyRequestsException(counted.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : InAMoment);
        var turn = await turns.AcquireAsync(context, cancellationToken: context.RequestAborted);
        if (turn.IsAcquired) return turn;
        turn.Dispose();
        throw new TooManyRequestsException(InAMoment);
    }

    public void Dispose()
    {
        volume.Dispose();
        turns.Dispose();
    }
}
