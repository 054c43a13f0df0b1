using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace ImmigrationCareers.Web.Tests.Hosting;

/// <summary>
/// Holds the site's start until the factory has said where to listen. The two run side by side, and on a busy machine the
/// site would win and take the default port, where another site may be.
/// </summary>
internal sealed class PortFirst(IServer server) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        while (server.Features.Get<IServerAddressesFeature>() is { Addresses.Count: 0 }) await Task.Delay(Pause, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
