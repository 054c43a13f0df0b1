using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Asks the store, and stops waiting for the answer when it takes too long. Whoever is waited for has a connection of its own:
/// SQLite blocks the thread that waits for a locked file, listens to no token, and ends in its own time.
/// </summary>
public sealed partial class StoreReads(IServiceScopeFactory scopes, StoreState state, StoreOptions options, ILogger<StoreReads> log)
{
    /// <summary>The answer to a question.</summary>
    /// <exception cref="StoreAwayException">It did not come in time.</exception>
    public async Task<T> ReadAsync<T>(Func<PortalDbContext, CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.ReadPatience);
        var token = patience.Token;
        try
        {
            return await Task.Run(() => AskAsync(question, token), CancellationToken.None).WaitAsync(token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody else waits as long: whoever watches the store finds out how it is.
            LogTooLate(options.ReadPatience.TotalSeconds);
            var away = new StoreAwayException();
            state.SetFailed(away);
            throw away;
        }
    }

    private async Task<T> AskAsync<T>(Func<PortalDbContext, CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellation);
    }

    [LoggerMessage(LogLevel.Error, "The store has not answered within {Seconds} seconds")]
    private partial void LogTooLate(double seconds);
}
