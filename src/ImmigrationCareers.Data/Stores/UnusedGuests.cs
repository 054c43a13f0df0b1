using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Guests whose plans nobody has used for a long time. An account is never deleted for being idle.</summary>
public sealed class UnusedGuests(WriteQueue queue, TimeProvider clock)
{
    /// <summary>After so many months without use a guest is deleted; the privacy page says so.</summary>
    public const int Months = 24;

    /// <summary>Of so many at once nobody else has to wait, and a server locks rows rather than the table.</summary>
    private const int AtOnce = 100;

    /// <summary>Deletes them with all they saved, some at a time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteAsync(CancellationToken cancellation)
    {
        var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-Months);
        var (count, deleted) = (0, AtOnce);
        while (deleted == AtOnce)
        {
            deleted = await queue.WriteAsync(
                db => db.Readers
                    .Where(reader => reader.AccountId == null && reader.LastUsed < oldest)
                    .OrderBy(reader => reader.LastUsed)
                    .Take(AtOnce)
                    .ExecuteDeleteAsync(cancellation),
                cancellation);
            count += deleted;
        }

        return count;
    }
}
