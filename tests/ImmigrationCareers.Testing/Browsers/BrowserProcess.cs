using Microsoft.Playwright;

namespace ImmigrationCareers.Testing.Browsers;

/// <summary>
/// The one browser of all tests: the machine's own, else one that is installed now. Where none can be had every test
/// that needs it fails with one line that says what to do.
/// </summary>
public sealed class BrowserProcess : IAsyncLifetime
{
    /// <summary>
    /// No name but this machine's leads anywhere. A handler of requests could refuse as well, but then each request of each
    /// page would wait for this process, and nothing would be cached as it is for visitors.
    /// </summary>
    private const string ThisMachineOnly = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

    private static readonly string[] Arguments =
    [
        ThisMachineOnly,
        "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page may take to become what a test expects: only a machine that has much else to do needs it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string failure = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        browser = BrowserSearch.OfThisMachine.Chosen is { } chosen ? await LaunchAsync(chosen) : await LaunchAnyAsync();
    }

    /// <summary>A browser as on a computer that has never been used.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        if (browser is null) Assert.Fail(BrowserMissing.Message(failure));
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private async Task<IBrowser?> LaunchAnyAsync() =>
        await LaunchFoundAsync()
        ?? (BrowserInstaller.OfThisMachine.ByPlaywright(Microsoft.Playwright.Program.Main) ? await LaunchAsync(null) : null)
        ?? (BrowserInstaller.OfThisMachine.BySystem() ? await LaunchFoundAsync() : null);

    private async Task<IBrowser?> LaunchFoundAsync()
    {
        foreach (var path in BrowserSearch.OfThisMachine.Find())
        {
            if (await LaunchAsync(path) is { } launched) return launched;
        }

        return null;
    }

    /// <summary>Starts the browser at a path, or Playwright's own where there is none; null when it does not start.</summary>
    private async Task<IBrowser?> LaunchAsync(string? path)
    {
        try
        {
            return await playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = Environment.IsPrivilegedProcess ? [.. Arguments, "--no-sandbox"] : Arguments,
            });
        }
        catch (PlaywrightException problem)
        {
            failure = $"{path ?? "The browser that Playwright installed"} does not start: {problem.Message}";
            return null;
        }
    }
}
