using System.Threading.Channels;
using ImmigrationCareers.Content.Loading;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>
/// Publishes what editors save. The system announces changes; a slow look through the whole folder backs it up for
/// file systems that announce none, and brings up the new day at midnight.
/// </summary>
internal sealed partial class ContentWatcher(
    CurrentGuide current, ContentFolder folder, IOptions<ContentOptions> options, TimeProvider clock, ILogger<ContentWatcher> log)
    : BackgroundService
{
    /// <summary>A save is several changes in a row; it is over when this long nothing more comes.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    /// <summary>A change waits no longer than this for others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(60);

    /// <summary>Names of files that changed; null asks for a look through the whole folder.</summary>
    private readonly Channel<string?> changes = Channel.CreateUnbounded<string?>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(folder, Announce);
        Renew(watch);
        await Task.WhenAll(PollAsync(stoppingToken), PublishAsync(watch, stoppingToken));
    }

    private async Task PublishAsync(FolderWatch watch, CancellationToken stopping)
    {
        await foreach (var first in changes.Reader.ReadAllAsync(stopping))
        {
            var names = await CollectAsync(first, stopping);
            if (watch.IsStale) Renew(watch);
            var isLook = names.Contains(null);

            // What a look finds was not announced. Nothing says that the next change will be.
            if (Refresh(isLook ? null : [.. names.OfType<string>()]) && names.Count == 1 && isLook) Renew(watch);
        }
    }

    private void Renew(FolderWatch watch)
    {
        var wasStale = watch.IsStale;
        try
        {
            watch.Renew();
        }
        catch (IOException problem)
        {
            if (!wasStale) LogNotWatching(problem);
        }
    }

    private void Announce(string? path)
    {
        if (path is null) changes.Writer.TryWrite(null);
        else if (folder.NameOf(path) is { } name) changes.Writer.TryWrite(name);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, clock);
        while (await timer.WaitForNextTickAsync(stopping)) changes.Writer.TryWrite(null);
    }

    /// <summary>The first change with those that follow at once.</summary>
    private async Task<HashSet<string?>> CollectAsync(string? first, CancellationToken stopping)
    {
        var names = new HashSet<string?> { first };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        while (await HasMoreAsync(patience.Token))
        {
            while (changes.Reader.TryRead(out var next)) names.Add(next);
        }

        stopping.ThrowIfCancellationRequested();
        return names;
    }

    private async Task<bool> HasMoreAsync(CancellationToken patience)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(patience);
        quiet.CancelAfter(Quiet);
        try
        {
            return await changes.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whatever happens to the content, the folder being away or a fault of our own, the guide that is there stays.</summary>
    private bool Refresh(string[]? names)
    {
        try
        {
            return current.Refresh(names);
        }
        catch (Exception problem)
        {
            LogNotPublished(problem);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The system does not announce changes of the content folder; only the regular look finds them")]
    private partial void LogNotWatching(Exception problem);

    [LoggerMessage(LogLevel.Error, "A change of the content could not be published; the last good guide stays")]
    private partial void LogNotPublished(Exception problem);
}
