using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Does writes to plans, each in a transaction, again when a server broke it off. To an SQLite file this process writes one
/// at a time, first come, first served: the file has a single writer anyway, but whoever finds it busy looks again after
/// pauses, blocking a thread; here the next one goes at once. A server needs no turns.
/// </summary>
public sealed class WriteTurns : IDisposable
{
    private const int Busy = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim? place;

    internal WriteTurns(StoreProvider provider) => place = provider == StoreProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <inheritdoc />
    public void Dispose() => place?.Dispose();

    /// <summary>Writes and commits when it is its turn. A write that fails leaves no trace; one that is broken off is begun anew.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="write">The write; it must end the same when it is repeated.</param>
    /// <param name="cancellation">Ends the write.</param>
    /// <exception cref="SqliteException">The others took too long; the file is as good as locked.</exception>
    internal Task<T> WriteAsync<T>(PortalDbContext db, Func<Task<T>> write, CancellationToken cancellation)
    {
        var tries = 0;
        return new WriteRetries(db).ExecuteAsync(
            async cancelled =>
            {
                // What the last try read and changed would be taken for what the store has.
                if (tries++ > 0) db.ChangeTracker.Clear();
                return await WriteOnceAsync(db, write, cancelled);
            },
            cancellation);
    }

    private async Task<T> WriteOnceAsync<T>(PortalDbContext db, Func<Task<T>> write, CancellationToken cancellation)
    {
        if (place is not null && !await place.WaitAsync(Patience, cancellation)) throw new SqliteException("Others are writing for too long.", Busy);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await write();
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            place?.Release();
        }
    }
}
