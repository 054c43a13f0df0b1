using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Sends what no well-behaved client would, byte by byte.</summary>
public static class RawConnection
{
    /// <summary>Asks for a target exactly as it is written; each character is one byte.</summary>
    public static Task<RawAnswer> GetAsync(Portal portal, string target, params string[] headers) =>
        SendAsync(portal, "GET", target, headers);

    public static async Task<RawAnswer> SendAsync(Portal portal, string method, string target, params string[] headers)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(portal.Address.Host, portal.Address.Port, TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        var request = string.Join("\r\n", [$"{method} {target} HTTP/1.1", "Host: localhost", "Connection: close", .. headers, "", ""]);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new RawAnswer(int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture), answer);
    }
}

/// <summary>An answer with all its headers, as text.</summary>
public sealed record RawAnswer(int Status, string Text)
{
    /// <summary>A header's value, null when there is none.</summary>
    public string? Header(string name) => Text[..Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
        .Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
