using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ImmigrationCareers.Web.Infrastructure.Hosting;

namespace ImmigrationCareers.Web.Tests.Start;

public sealed class UnusableAddressTests
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

        var line = await StartAsync(content, store, $"http://{host}:{port}");

        Assert.Contains(port, line, StringComparison.Ordinal);
        Assert.Contains("End the process that has the port", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    /// <summary>An address that is kept for documentation: no machine has it.</summary>
    [Fact]
    public async Task Start_AtAnAddressOfAnotherMachine_EndsWithOneClearLine()
    {
        using var content = new ContentFiles();
        using var store = StoreFile.Migrated();

        var line = await StartAsync(content, store, "http://192.0.2.1:5080");

        Assert.Contains("http://192.0.2.1:5080", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    /// <summary>As the system says it, for one address and for both of localhost. Tests may run with rights to every port.</summary>
    [Fact]
    public void InWords_OfAPortThatNeedsRights_SaysSo()
    {
        var refused = new SocketException((int)SocketError.AccessDenied);
        foreach (var problem in new Exception[] { refused, new IOException("Failed to bind", new AggregateException(refused, refused)) })
        {
            var line = UnusableAddress.InWords(problem, "http://localhost:80")!;
            Assert.Contains("may not listen at http://localhost:80", line, StringComparison.Ordinal);
            Assert.Contains("--urls", line, StringComparison.Ordinal);
        }

        Assert.Null(UnusableAddress.InWords(new IOException("The disk is full"), urls: null));
    }

    private static async Task<string> StartAsync(ContentFiles content, StoreFile store, string url)
    {
        var (exitCode, output, errors) = await StartTests.RunAsync(
            content.Root,
            ("Content__Path", content.Root),
            ("ConnectionStrings__Portal", store.ConnectionString),
            ("ASPNETCORE_URLS", url));

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
