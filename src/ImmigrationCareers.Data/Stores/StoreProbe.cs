using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Tries whether the store can be read and written: a file that is locked, read-only or on a full disk still answers every question.
/// However many ask, it is tried once at a time.
/// </summary>
public sealed class StoreProbe(StoreReads reads, WriteQueue queue)
{
    /// <summary>Writes what is there already, in a table that every store has, and that no reader waits for.</summary>
    internal const string Touch = "UPDATE __EFMigrationsHistory SET ProductVersion = ProductVersion";

    private readonly Lock starting = new();
    private Task running = Task.CompletedTask;

    /// <summary>Reads and writes.</summary>
    /// <exception cref="System.Data.Common.DbException">The store cannot be read, or not be written.</exception>
    public Task TryAsync(CancellationToken cancellation)
    {
        lock (starting)
        {
            if (running.IsCompleted) running = ReadAndWriteAsync();
            return running.WaitAsync(cancellation);
        }
    }

    /// <summary>Asking for a row rather than a connection also finds a store without its tables.</summary>
    private async Task ReadAndWriteAsync()
    {
        await reads.ReadAsync((db, cancelled) => db.Readers.AnyAsync(cancelled), CancellationToken.None);
        await queue.WriteAsync(db => db.Database.ExecuteSqlRawAsync(Touch), CancellationToken.None);
    }
}
