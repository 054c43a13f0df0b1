using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Adds one plan to another, as <see cref="MergedPlan"/> makes one of them. Merging the same plan again changes nothing.</summary>
public sealed class PlanMerger(WriteQueue queue, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds marks to a reader's plan, all of them or none.</summary>
    /// <exception cref="PlanTooLargeException">It would have more than a plan can hold; nothing was changed.</exception>
    /// <exception cref="ReaderGoneException">The reader is no longer there.</exception>
    public Task MergeAsync(ReaderKey key, ReaderMarks marks, CancellationToken cancellation)
    {
        var now = Now;
        return queue.WriteAsync(
            async db =>
            {
                var reader = await LockedReader.TakeAsync(db, key, now, titleOf: null, cancellation);
                await AddAsync(db, reader.Id, await PlanOfAsync(db, reader, cancellation), marks, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Adds all of a guest's plan to a reader's and deletes the guest, or does neither; a guest who is gone is no error.</summary>
    /// <remarks>
    /// An account without a plan of its own goes on as the guest was: calendars that took the guest's dates know them again.
    /// </remarks>
    /// <exception cref="PlanTooLargeException">Together they would have more than a plan can hold; nothing was changed.</exception>
    /// <exception cref="ReaderGoneException">The reader is no longer there.</exception>
    /// <returns>Whether there was such a guest.</returns>
    public Task<bool> TakeInAsync(ReaderKey key, ReaderKey.Guest guest, CancellationToken cancellation)
    {
        var now = Now;
        return queue.WriteAsync(
            async db =>
            {
                var reader = await LockedReader.TakeAsync(db, key, now, titleOf: null, cancellation);
                var other = LockedReader.By(db, guest);
                var locked = await other.ExecuteUpdateAsync(
                    set => set.SetProperty(known => known.LastUsed, known => known.LastUsed), cancellation);
                if (locked == 0) return false;
                var own = await PlanOfAsync(db, reader, cancellation);
                if (key is ReaderKey.OfAccount account && own.IsEmpty)
                    return await LockedReader.GiveAsync(db, guest, account, cancellation);
                if (await MarkRows.LoadAsync(db, other, noteOf: null, cancellation) is not { } marks) return false;
                await AddAsync(db, reader.Id, own, marks, cancellation);
                return await other.ExecuteDeleteAsync(cancellation) > 0;
            },
            cancellation);
    }

    private static async Task<ReaderMarks> PlanOfAsync(PortalDbContext db, LockedReader reader, CancellationToken cancellation)
    {
        var self = db.Readers.Where(known => known.Id == reader.Id);
        return await MarkRows.LoadAsync(db, self, noteOf: null, cancellation) ?? throw new ReaderGoneException();
    }

    private static async Task AddAsync(
        PortalDbContext db, Guid reader, ReaderMarks own, ReaderMarks added, CancellationToken cancellation)
    {
        var merged = MergedPlan.Of(own, added);
        if (PlanLimits.ExcessOf(merged) is { } excess) throw new PlanTooLargeException(excess);
        await PlanRows.WriteAsync(db, reader, own, merged, cancellation);
    }
}
