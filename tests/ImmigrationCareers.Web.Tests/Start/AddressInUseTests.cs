using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ImmigrationCareers.Web.Tests.Start;

public sealed class AddressInUseTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Start_OnAPortThatIsTaken_EndsWithOneClearLine(string host)
    {
        using var content = new ContentFiles();
        using var store = StoreFile.Migrated();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (exitCode, output, errors) = await StartTests.RunAsync(
            content.Root,
            ("Content__Path", content.Root),
            ("ConnectionStrings__Portal", store.ConnectionString),
            ("ASPNETCORE_URLS", $"http://{host}:{port}"));

        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(port, line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
