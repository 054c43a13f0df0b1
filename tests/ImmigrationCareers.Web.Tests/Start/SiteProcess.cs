using System.Diagnostics;
using System.Threading.Channels;

namespace ImmigrationCareers.Web.Tests.Start;

/// <summary>The built site as a process of its own, which can be killed.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ContentFiles content;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private SiteProcess(Process process, ContentFiles content)
    {
        this.process = process;
        this.content = content;

        // Read to the end whatever the test waits for: a site whose output nobody takes stands still.
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) lines.Writer.TryComplete();
            else lines.Writer.TryWrite(line.Data);
        };
        process.BeginOutputReadLine();
    }

    /// <summary>Starts it over a small guide: these tests are about the store, and a process compiles everything anew.</summary>
    public static SiteProcess Start(StoreFile store, params (string Name, string Value)[] environment)
    {
        var content = new ContentFiles();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Content__Path"] = content.Root;
        start.Environment["ConnectionStrings__Portal"] = store.ConnectionString;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new SiteProcess(Process.Start(start)!, content);
    }

    /// <summary>Waits for a line of its output that holds the text.</summary>
    public async Task<string> LineAsync(string text)
    {
        using var deadline = Deadline();
        await foreach (var line in lines.Reader.ReadAllAsync(deadline.Token))
        {
            if (line.Contains(text, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"The site ended without: {text}");
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
        content.Dispose();
    }

    private static CancellationTokenSource Deadline()
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Eventually.Patience);
        return deadline;
    }
}
