using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Does writes, each on a connection of its own and in one transaction, which the provider's strategy repeats as a whole when
/// a server broke it off. To an SQLite file this process writes one at a time, first come, first served: the file has a single
/// writer anyway, but whoever finds it busy looks again after pauses, blocking a thread; here the next one goes at once. A
/// server needs no turns.
/// </summary>
public sealed class WriteQueue : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly StoreState state;
    private readonly TimeSpan patience;
    private readonly SemaphoreSlim? place;

    internal WriteQueue(StoreOptions options, IServiceScopeFactory scopes, StoreState state)
    {
        this.scopes = scopes;
        this.state = state;
        patience = options.WritePatience;
        place = options.Provider == StoreProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;
    }

    /// <inheritdoc />
    public void Dispose() => place?.Dispose();

    /// <summary>Writes and commits when it is its turn. A write that fails leaves no trace; one that is broken off is begun anew.</summary>
    /// <param name="write">The write; it must end the same when it is repeated.</param>
    /// <param name="cancellation">Ends the write.</param>
    /// <exception cref="StoreAwayException">It could not begin in time, and never will.</exception>
    internal async Task<T> WriteAsync<T>(Func<PortalDbContext, Task<T>> write, CancellationToken cancellation)
    {
        var begun = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

        // On another thread: SQLite blocks the one that waits for a locked file, and listens to no token.
        var written = Task.Run(() => RepeatAsync(write, begun, cancellation), CancellationToken.None);
        Task started = Task.WhenAny(begun.Task, written);
        await started.WaitAsync(patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Whoever sets it first decides: a write that is given up on here is rolled back where it begins.
        if (begun.TrySetResult(false) && !written.IsCompleted) throw new StoreAwayException();
        return await written;
    }

    private async Task<T> RepeatAsync<T>(
        Func<PortalDbContext, Task<T>> write, TaskCompletionSource<bool> begun, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var strategy = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.CreateExecutionStrategy();
        try
        {
            var result = await strategy.ExecuteAsync(cancelled => WriteInTurnAsync(write, begun, cancelled), cancellation);
            state.SetWritten();
            return result;
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem) && problem is not StoreAwayException)
        {
            state.SetWriteFailed(problem);
            throw;
        }
    }

    private async Task<T> WriteInTurnAsync<T>(
        Func<PortalDbContext, Task<T>> write, TaskCompletionSource<bool> begun, CancellationToken cancellation)
    {
        if (place is not null && !await place.WaitAsync(patience, cancellation)) throw new StoreAwayException();
        try
        {
            // Each try has a context of its own: one whose connection was lost knows of a transaction that is no more.
            await using var scope = scopes.CreateAsyncScope();
            return await WriteOnceAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), write, begun, cancellation);
        }
        finally
        {
            place?.Release();
        }
    }

    private static async Task<T> WriteOnceAsync<T>(
        PortalDbContext db, Func<PortalDbContext, Task<T>> write, TaskCompletionSource<bool> begun, CancellationToken cancellation)
    {
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await db.Database.BeginTransactionAsync(cancellation);
            begun.TrySetResult(true);
            if (!await begun.Task) throw new StoreAwayException();
            var result = await write(db);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception problem)
        {
            DamagedConnections.LetGo(db, problem);
            throw;
        }
        finally
        {
            if (transaction is not null) await EndAsync(transaction);
        }
    }

    /// <summary>
    /// Where the connection was lost there is nothing to roll back any more, and the failure to do so would take the place of the reason.
    /// </summary>
    private static async Task EndAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception lost) when (lost is DbException or InvalidOperationException)
        {
            // The server has rolled it back; a commit that failed was reported as such.
        }
    }
}
