using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Adds one plan to another without losing anything: all marks of both, of two dates the earlier, of two different notes
/// both. Merging the same plan again changes nothing.
/// </summary>
public sealed class PlanMerger(WriteQueue queue, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds marks to a reader's plan, all of them or none.</summary>
    /// <exception cref="PlanTooLargeException">It would have more than <see cref="PlanLimits.Entries"/>; nothing was changed.</exception>
    /// <exception cref="ReaderGoneException">The reader is no longer there.</exception>
    public Task MergeAsync(ReaderKey key, ReaderMarks marks, CancellationToken cancellation)
    {
        var now = Now;
        return queue.WriteAsync(
            async db =>
            {
                var reader = await LockedReader.TakeAsync(db, key, now, titleOf: null, cancellation);
                await AddAsync(db, reader.Id, marks, cancellation);
                return await CountAsync(db, reader.Id, cancellation) <= PlanLimits.Entries
                    ? true
                    : throw new PlanTooLargeException($"more than {PlanLimits.Entries} entries");
            },
            cancellation);
    }

    /// <summary>Adds all of a guest's plan to a reader's and deletes the guest, or does neither; a guest who is gone is no error.</summary>
    /// <remarks>
    /// An account without a plan of its own goes on as the guest was: calendars that took the guest's dates know them again.
    /// </remarks>
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
                if (key is ReaderKey.OfAccount account && await CountAsync(db, reader.Id, cancellation) == 0)
                    return await LockedReader.GiveAsync(db, guest, account, cancellation);
                if (await MarkRows.LoadAsync(db, other, noteOf: null, cancellation) is not { } marks) return false;
                await AddAsync(db, reader.Id, marks, cancellation);
                return await other.ExecuteDeleteAsync(cancellation) > 0;
            },
            cancellation);
    }

    private static async Task<int> CountAsync(PortalDbContext db, Guid reader, CancellationToken cancellation) =>
        await db.StepMarks.CountAsync(mark => mark.ReaderId == reader, cancellation)
        + await db.SectionMarks.CountAsync(mark => mark.ReaderId == reader, cancellation)
        + await db.Bookmarks.CountAsync(bookmark => bookmark.ReaderId == reader, cancellation)
        + await db.Notes.CountAsync(note => note.ReaderId == reader, cancellation)
        + await db.PlanDates.CountAsync(dates => dates.ReaderId == reader, cancellation);

    private static async Task AddAsync(PortalDbContext db, Guid reader, ReaderMarks marks, CancellationToken cancellation)
    {
        foreach (var step in marks.Steps) await MergeAsync(db, step with { ReaderId = reader }, cancellation);
        foreach (var section in marks.Sections.Values) await MergeAsync(db, section with { ReaderId = reader }, cancellation);
        foreach (var note in marks.Notes.Values) await MergeAsync(db, note with { ReaderId = reader }, cancellation);
        foreach (var (career, start) in marks.Starts)
            await MergeAsync(db, new PlanDates { ReaderId = reader, CareerId = career, Start = start }, cancellation);
        await MergeBookmarksAsync(db, reader, marks, cancellation);
    }

    private static async Task MergeAsync(PortalDbContext db, StepMark mark, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(mark, cancellation)) return;
        await db.StepMarks
            .Where(known => known.ReaderId == mark.ReaderId && known.SectionId == mark.SectionId && known.StepId == mark.StepId)
            .Where(known => known.DoneAt > mark.DoneAt)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.DoneAt, mark.DoneAt), cancellation);
    }

    private static async Task MergeAsync(PortalDbContext db, SectionMark mark, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(mark, cancellation)) return;
        var same = db.SectionMarks.Where(known => known.ReaderId == mark.ReaderId && known.SectionId == mark.SectionId);

        // First read when it was first read by either, and last seen as the later of them saw it.
        await same
            .Where(known => known.ReadAt < mark.ReadAt)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Meaning, mark.Meaning), cancellation);
        await same
            .Where(known => known.ReadAt > mark.ReadAt)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ReadAt, mark.ReadAt), cancellation);
    }

    private static async Task MergeAsync(PortalDbContext db, Note note, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(note, cancellation)) return;
        var known = await db.Notes
            .AsTracking()
            .SingleAsync(other => other.ReaderId == note.ReaderId && other.SectionId == note.SectionId, cancellation);
        if (Has(known.Text, note.Text)) return;

        // May be longer than what can be written at once: whoever edits it next has to shorten it, and nothing is lost till then.
        known.Text += Note.Between + note.Text;
        if (known.WrittenAt < note.WrittenAt) known.WrittenAt = note.WrittenAt;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether a note is one part of another as a whole, and not just somewhere in its words.</summary>
    private static bool Has(string note, string part) =>
        $"{Note.Between}{note}{Note.Between}".Contains($"{Note.Between}{part}{Note.Between}", StringComparison.Ordinal);

    private static async Task MergeAsync(PortalDbContext db, PlanDates dates, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(dates, cancellation)) return;
        await db.PlanDates
            .Where(known => known.ReaderId == dates.ReaderId && known.CareerId == dates.CareerId && known.Start > dates.Start)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Start, dates.Start), cancellation);
    }

    private static async Task MergeBookmarksAsync(PortalDbContext db, Guid reader, ReaderMarks marks, CancellationToken cancellation)
    {
        var own = db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader);
        var last = await own.MaxAsync(bookmark => (int?)bookmark.Position, cancellation) ?? 0;
        foreach (var (i, bookmark) in marks.Bookmarks.Index())
            await db.AddIfMissingAsync(bookmark with { ReaderId = reader, Position = last + i + 1 }, cancellation);
    }
}
