using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Asks the store, and stops waiting for the answer when it takes too long. Whoever is waited for has a connection of its own:
/// SQLite blocks the thread that waits for a locked file, listens to no token, and ends in its own time.
/// </summary>
public sealed class StoreReads(IServiceScopeFactory scopes, StoreState state, StoreOptions options)
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
            state.SetFailed(new TimeoutException(string.Create(
                CultureInfo.InvariantCulture, $"It has not answered within {options.ReadPatience.TotalSeconds} seconds.")));
            throw new StoreAwayException();
        }
    }

    private async Task<T> AskAsync<T>(Func<PortalDbContext, CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        try
        {
            return await question(db, cancellation);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem) && problem is not StoreAwayException)
        {
            DamagedConnections.LetGo(db, problem);
            state.SetFailed(problem);
            throw;
        }
    }
}
