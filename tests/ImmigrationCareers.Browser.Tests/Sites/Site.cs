using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The real site on a free port of this machine, with a copy of the guide.</summary>
public abstract class Site : IAsyncLifetime
{
    private readonly Factory factory;
    private readonly TemporaryStore store = new();

    private protected Site(string environment, ContentCopy content)
    {
        Content = content;
        factory = new Factory(environment, content.Root, store.ConnectionString);
    }

    internal ContentCopy Content { get; }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await store.MigrateAsync();

        // Not UseKestrel(0): that sets the port once the host is built, while the site may be starting already.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        Origin = factory.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
    }

    public IServiceProvider Services => factory.Services;

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Content.Dispose();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(string environment, string content, string store) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment(environment)
            .UseSetting("Content:Path", content)
            .UseSetting("ConnectionStrings:Portal", store)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal");
    }
}
