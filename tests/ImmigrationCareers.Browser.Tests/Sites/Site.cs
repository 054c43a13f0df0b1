using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using MimeKit;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The real site on a free port of this machine, with a copy of the guide.</summary>
public abstract class Site : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Factory factory;
    private readonly TemporaryStore store = new();
    private readonly DirectoryInfo mail = Directory.CreateTempSubdirectory("portal-mail-");

    private protected Site(string environment, ContentCopy content)
    {
        Content = content;
        factory = new Factory(environment, content.Root, store.ConnectionString, mail.FullName);
    }

    internal ContentCopy Content { get; }

    /// <summary>What the site's visitors call this machine.</summary>
    private protected virtual string Host => "127.0.0.1";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await store.MigrateAsync();

        // Not UseKestrel(0): that sets the port once the host is built, while the site may be starting already.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Origin = $"http://{Host}:{factory.ClientOptions.BaseAddress.Port}";
    }

    public IServiceProvider Services => factory.Services;

    /// <summary>The path and query of the link in the newest mail to somebody, once it has come. It is deleted then.</summary>
    public async Task<string> TakeLinkAsync(string address)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Deadline; await Task.Delay(Pause, TestContext.Current.CancellationToken))
        {
            foreach (var file in mail.EnumerateFiles("*.eml").OrderByDescending(file => file.Name, StringComparer.Ordinal))
            {
                var letter = await MimeMessage.LoadAsync(file.FullName, TestContext.Current.CancellationToken);
                if (letter.To.ToString() != address) continue;
                file.Delete();
                return new Uri(letter.TextBody!.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
            }
        }

        throw new InvalidOperationException($"No mail came to {address}.");
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Content.Dispose();
        store.Dispose();
        mail.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(string environment, string content, string store, string mail) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment(environment)
            .UseSetting("Content:Path", content)
            .UseSetting("ConnectionStrings:Portal", store)
            .UseSetting("Mail:Folder", mail)
            .UseSetting("Accounts:Pace", "00:00:00")
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal");
    }
}
