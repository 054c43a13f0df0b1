using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace ImmigrationCareers.Web.Infrastructure.Hosting;

/// <summary>What the server throws when it cannot listen where it was told to.</summary>
public static class UnusableAddress
{
    private const string Configured = "the address that is configured";

    public static bool IsCauseOf(Exception? problem) => CausesOf(problem).Any();

    /// <summary>What is wrong and what to do, in one line; null when the failure is another.</summary>
    /// <param name="problem">What the start of the server threw.</param>
    /// <param name="urls">Where it was to listen, as it was configured; not every exception says.</param>
    public static string? InWords(Exception problem, string? urls) => CausesOf(problem).FirstOrDefault() switch
    {
        AddressInUseException =>
            $"{problem.Message.TrimEnd('.')}. End the process that has the port, or choose another one: --urls http://localhost:5090.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"This process may not listen at {urls ?? Configured}. Ports below 1024 need special rights on many systems; "
            + "choose a higher one: --urls http://localhost:5090.",
        SocketException socket =>
            $"Nothing can listen at {urls ?? Configured}: {socket.Message.TrimEnd('.')}. "
            + "Choose an address of this machine: --urls http://localhost:5090.",
        _ => null,
    };

    /// <summary>For localhost the server tries two addresses, and throws what both threw.</summary>
    private static IEnumerable<Exception> CausesOf(Exception? problem) => problem switch
    {
        AddressInUseException or SocketException => [problem],
        AggregateException several => several.InnerExceptions.SelectMany(CausesOf),
        { InnerException: { } inner } => CausesOf(inner),
        _ => [],
    };
}
