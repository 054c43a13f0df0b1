using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>How many guests one address can make. A classroom shares one address, so it is many; made-up cookies do not get around it.</summary>
internal sealed class NewGuests : IDisposable
{
    private const int PerWindow = 300;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerWindow, Window = Window }));

    /// <summary>Counts one more guest.</summary>
    /// <exception cref="TooManyRequestsException">The address has made as many as it can for now.</exception>
    public void Count(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(AddressOf(context));
        if (!lease.IsAcquired) throw new TooManyRequestsException(Window);
    }

    /// <summary>The network address as limits count it: of IPv6 the first half, since whoever has one has all of the other half.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address?.ToString() ?? "unknown";
    }

    public void Dispose() => limiter.Dispose();
}
