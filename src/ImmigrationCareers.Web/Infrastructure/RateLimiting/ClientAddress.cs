using System.Net.Sockets;

namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>The network address that a request comes from, as limits count it.</summary>
internal static class ClientAddress
{
    private const int NetworkLength = 8;

    /// <summary>Of IPv6 the first half, since whoever has one has all of the other half.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkLength))
            : address?.ToString() ?? "unknown";
    }
}
