using System.Text;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Loading;

/// <summary>
/// Reads files, each within a limit of time, so that no text can keep the others from being published. A parser cannot be
/// interrupted: the thread of one that takes too long goes on for nothing, once for each version of the file.
/// </summary>
/// <param name="limit">How long a file may take.</param>
/// <param name="clock">The clock that it is measured by.</param>
internal sealed class TimedReader(TimeSpan limit, TimeProvider clock)
{
    /// <summary>
    /// Files of fewer bytes are read without a watch: what is slow takes time by the square of its length, and one that small ends
    /// in time on any machine, where a watch would only take a machine that stands still for a slow file.
    /// </summary>
    private const int SmallFile = 32 * 1024;

    public FileVersion Read(string name, byte[] bytes, FileDiagnostics diagnostics)
    {
        if (bytes.Length < SmallFile || name == ContentFiles.Ledger || limit == Timeout.InfiniteTimeSpan)
            return FileReader.Read(name, bytes, diagnostics);
        var reading = Task.Factory.StartNew(
            () => FileReader.Read(name, bytes, diagnostics),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            return reading.WaitAsync(limit, clock).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            return TooSlow(name, bytes);
        }
    }

    private FileVersion TooSlow(string name, byte[] bytes)
    {
        // Not those of the reading, which is still at work on them.
        var diagnostics = new FileDiagnostics(name);
        diagnostics.Add(
            DiagnosticRules.TooSlow,
            Place.Start,
            $"Reading the file takes longer than {limit.TotalSeconds:0.###} seconds",
            "Look for what is repeated or nested without end, or split the file; until then its last good version stays.");
        return new FileVersion(
            FileReader.HashOf(bytes), null, null, FileReader.ClaimedId(Encoding.UTF8.GetString(bytes)), diagnostics.ToImmutable());
    }
}
