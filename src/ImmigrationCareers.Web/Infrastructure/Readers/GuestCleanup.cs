using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Stores;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>Deletes unused guests, a few times a day.</summary>
internal sealed partial class GuestCleanup(
    IServiceScopeFactory scopes, StoreState store, TimeProvider clock, ILogger<GuestCleanup> log)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (store.Status == StoreStatus.Ready) await DeleteAsync(stoppingToken);
        }
    }

    private async Task DeleteAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var unused = scope.ServiceProvider.GetRequiredService<UnusedGuests>();
            if (await unused.DeleteAsync(stopping) is > 0 and var count) LogDeleted(count);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
        {
            LogStoreAway(problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} guests were deleted whose plans nobody used any more")]
    private partial void LogDeleted(int count);

    [LoggerMessage(LogLevel.Warning, "Unused guests could not be deleted; the next look tries again")]
    private partial void LogStoreAway(Exception problem);
}
