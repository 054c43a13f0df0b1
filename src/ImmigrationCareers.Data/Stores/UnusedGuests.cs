using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Guests whose plans nobody has used for a long time. An account is never deleted for being idle.</summary>
public sealed class UnusedGuests(WriteQueue queue, TimeProvider clock)
{
    /// <summary>After so many months without use a guest is deleted; the privacy page says so.</summary>
    public const int Months = 24;

    /// <summary>Deletes them with all they saved.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> DeleteAsync(CancellationToken cancellation)
    {
        var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-Months);
        return queue.WriteAsync(
            db => db.Readers
                .Where(reader => reader.AccountId == null && reader.LastUsed < oldest)
                .ExecuteDeleteAsync(cancellation),
            cancellation);
    }
}
