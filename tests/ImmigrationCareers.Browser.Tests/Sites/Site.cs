using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The real site on a free port of this machine, with a copy of the guide.</summary>
public abstract class Site : IAsyncLifetime
{
    private readonly Factory factory;

    private protected Site(string environment, ContentCopy content)
    {
        Content = content;
        factory = new Factory(environment, content.Root);
    }

    internal ContentCopy Content { get; }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    public ValueTask InitializeAsync()
    {
        factory.UseKestrel(0);
        factory.StartServer();
        Origin = factory.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }

    public IServiceProvider Services => factory.Services;

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Content.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(string environment, string content) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment(environment)
            .UseSetting("Content:Path", content)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal");
    }
}
