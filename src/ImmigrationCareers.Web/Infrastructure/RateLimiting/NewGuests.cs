using System.Threading.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>How many guests one address can make. A classroom shares one address, so it is many; made-up cookies do not get around it.</summary>
internal sealed class NewGuests : IDisposable
{
    private const int PerMinute = 300;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Counts one more guest.</summary>
    /// <exception cref="TooManyGuestsException">The address has made as many as it can for now.</exception>
    public void Count(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(AddressOf(context));
        if (!lease.IsAcquired) throw new TooManyGuestsException();
    }

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    public void Dispose() => limiter.Dispose();
}

/// <summary>An address made more guests than it can in a minute.</summary>
internal sealed class TooManyGuestsException() : Exception("Too many guests were made from one address.");
