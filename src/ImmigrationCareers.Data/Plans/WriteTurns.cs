using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Lets this process write plans to an SQLite file one at a time, first come, first served. The file has a single writer
/// anyway, but whoever finds it busy looks again after pauses, blocking a thread; here the next one goes at once. A server
/// needs none of this.
/// </summary>
public sealed class WriteTurns : IDisposable
{
    private const int Busy = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim? place;

    internal WriteTurns(StoreProvider provider) => place = provider == StoreProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <inheritdoc />
    public void Dispose() => place?.Dispose();

    /// <summary>A transaction, when it is its turn.</summary>
    /// <exception cref="SqliteException">The others took too long; the file is as good as locked.</exception>
    internal async Task<Turn> TakeTurnAsync(PortalDbContext db, CancellationToken cancellation)
    {
        if (place is not null && !await place.WaitAsync(Patience, cancellation)) throw new SqliteException("Others are writing for too long.", Busy);
        try
        {
            return new Turn(await db.Database.BeginTransactionAsync(cancellation), place);
        }
        catch
        {
            place?.Release();
            throw;
        }
    }

    /// <summary>A transaction. Not committed, it leaves no trace.</summary>
    internal sealed class Turn(IDbContextTransaction transaction, SemaphoreSlim? place) : IAsyncDisposable
    {
        public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                place?.Release();
            }
        }
    }
}
