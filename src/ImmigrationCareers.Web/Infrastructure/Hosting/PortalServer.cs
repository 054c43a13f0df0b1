using System.Globalization;

namespace ImmigrationCareers.Web.Infrastructure.Hosting;

/// <summary>How the process serves: its limits, its culture, its files, and services that are checked before the first request.</summary>
internal static class PortalServer
{
    /// <summary>Larger than any form of the site; nothing may send more.</summary>
    private const long MaximumBodySize = 1024 * 1024;

    public static void AddPortalServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodySize;
        });

        // Dates and numbers read the same on every machine, whatever language its system speaks.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        // The framework does these two in Development only. Started from its sources in Production the site would have no
        // style, and a service that outlives what it holds would be found by readers.
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
    }

    /// <summary>Serves until the process is asked to end; false, with one clear line, when it cannot listen where it should.</summary>
    public static async Task<bool> ServeAsync(this WebApplication app)
    {
        await using var served = app;
        try
        {
            await app.StartAsync();
        }
        catch (Exception problem) when (UnusableAddress.InWords(problem, app.Configuration[WebHostDefaults.ServerUrlsKey]) is { } words)
        {
            // What works in the background has begun already; ended in order it has nothing to report.
            await app.StopAsync();
            await Console.Error.WriteLineAsync(words);
            return false;
        }

        await app.WaitForShutdownAsync();
        return true;
    }
}
