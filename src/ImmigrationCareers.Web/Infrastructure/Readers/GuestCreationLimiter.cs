using System.Threading.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// How many guests one address can make. A classroom shares one address, so it is many; made-up cookies do not get
/// around it.
/// </summary>
public sealed class GuestCreationLimiter : IDisposable
{
    private const int PerWindow = 300;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly FixedWindowRateLimiterOptions Options = new() { PermitLimit = PerWindow, Window = Window };

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => Options));

    /// <summary>Counts one more guest.</summary>
    /// <exception cref="TooManyRequestsException">The address has made as many as it can for now.</exception>
    public void Count(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(ClientAddress.Of(context));
        if (!lease.IsAcquired) throw new TooManyRequestsException(Window);
    }

    public void Dispose() => limiter.Dispose();
}
