using System.Collections.Frozen;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Reads and writes plans. Every write can be repeated and can run many times at once; it is done when its task is. One for
/// a reader that has been deleted meanwhile throws <see cref="ReaderGoneException"/>.
/// </summary>
public sealed class PlanStore(StoreReads reads, WriteQueue queue, TimeProvider clock)
{
    /// <summary>
    /// A query with more than SQL Server has parameters for would send them as one text, whose parts it compares by other rules than
    /// ids.
    /// </summary>
    private const int MostIdsOfAQuery = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds the reader of an account, or a new guest, unless there is one. Many times at once: one reader.</summary>
    /// <exception cref="ReaderGoneException">The account is no longer there.</exception>
    public Task AddAsync(ReaderKey key, CancellationToken cancellation)
    {
        var now = Now;
        return queue.WriteAsync(
            async db =>
            {
                if (key is ReaderKey.OfAccount account) await LockedReader.AddAsync(db, account, now, cancellation);
                return await LockedReader.TakeAsync(db, key, now, titleOf: null, cancellation);
            },
            cancellation);
    }

    /// <summary>Everything that a reader has saved, in one query; null when there is no such reader.</summary>
    /// <param name="key">The reader.</param>
    /// <param name="noteOf">Ids of the only sections whose notes are wanted, or null for all notes.</param>
    /// <param name="cancellation">Ends the query.</param>
    public Task<ReaderMarks?> LoadAsync(ReaderKey key, IReadOnlyList<string>? noteOf, CancellationToken cancellation) =>
        reads.ReadAsync((db, cancelled) => MarkRows.LoadAsync(db, LockedReader.By(db, key), noteOf, cancelled), cancellation);

    /// <summary>The days that a reader has chosen, in one query; null when there is no such reader or none was chosen.</summary>
    public async Task<ReaderDates?> DatesAsync(ReaderKey key, CancellationToken cancellation)
    {
        var dates = await reads.ReadAsync(
            (db, cancelled) => LockedReader.By(db, key)
                .Join(db.PlanDates, reader => reader.Id, known => known.ReaderId, (_, known) => known)
                .ToListAsync(cancelled),
            cancellation);
        if (dates is not [var first, ..]) return null;
        var starts = dates.ToFrozenDictionary(known => known.CareerId, known => known.Start, StringComparer.Ordinal);
        return new ReaderDates(first.ReaderId, starts);
    }

    /// <summary>Titles under which sections were last known, for those that are gone.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(
        IReadOnlyCollection<string> sectionIds, CancellationToken cancellation) => await reads.ReadAsync(
        async (db, cancelled) =>
        {
            var titles = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var some in sectionIds.Chunk(MostIdsOfAQuery))
            {
                var known = await db.SectionTitles.Where(title => some.Contains(title.SectionId)).ToListAsync(cancelled);
                foreach (var title in known) titles[title.SectionId] = title.Title;
            }

            return titles;
        },
        cancellation);

    /// <summary>The reader's bookmarks in order, as they were saved.</summary>
    public async Task<IReadOnlyList<Bookmark>> BookmarksAsync(ReaderKey key, CancellationToken cancellation) => await reads.ReadAsync(
        (db, cancelled) =>
        {
            var own = db.Bookmarks.Join(LockedReader.By(db, key), mark => mark.ReaderId, reader => reader.Id, (mark, _) => mark);
            return InOrder(own).ToListAsync(cancelled);
        },
        cancellation);

    /// <summary>Ticks a step, or takes the tick back.</summary>
    public Task SetStepAsync(ReaderKey key, SectionName section, string stepId, bool done, CancellationToken cancellation)
    {
        var mark = new StepMark { SectionId = section.Id, StepId = stepId, DoneAt = Now };
        return WriteAsync(
            key,
            done ? section : null,
            (db, reader) => done
                ? db.AddIfMissingAsync(mark with { ReaderId = reader }, cancellation)
                : db.StepMarks
                    .Where(known => known.ReaderId == reader && section.Ids.Contains(known.SectionId) && known.StepId == stepId)
                    .ExecuteDeleteAsync(cancellation),
            cancellation);
    }

    /// <summary>Marks a section read as it is now, or takes the mark back.</summary>
    public Task SetReadAsync(ReaderKey key, SectionName section, string meaning, bool read, CancellationToken cancellation)
    {
        var mark = new SectionMark { SectionId = section.Id, ReadAt = Now, Meaning = meaning };
        return WriteAsync(
            key,
            read ? section : null,
            async (db, reader) =>
            {
                var marks = db.SectionMarks.Where(known => known.ReaderId == reader && section.Ids.Contains(known.SectionId));
                if (!read)
                    await marks.ExecuteDeleteAsync(cancellation);
                else if (!await db.AddIfMissingAsync(mark with { ReaderId = reader }, cancellation))
                    await marks
                        .Where(known => known.SectionId == section.Id && known.Meaning != meaning)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(known => known.Meaning, meaning).SetProperty(known => known.ReadAt, mark.ReadAt),
                            cancellation);
            },
            cancellation);
    }

    /// <summary>Adds a bookmark after the others, or removes it.</summary>
    /// <returns>False when the reader has as many bookmarks as one can have.</returns>
    public Task<bool> SetBookmarkAsync(ReaderKey key, SectionName section, string headingId, bool saved, CancellationToken cancellation)
    {
        var bookmark = new Bookmark { SectionId = section.Id, HeadingId = headingId, AddedAt = Now };
        return WriteAsync(
            key,
            saved ? section : null,
            async (db, reader) =>
            {
                var own = db.Bookmarks.Where(known => known.ReaderId == reader);
                var same = own.Where(known => known.SectionId == section.Id && known.HeadingId == headingId);
                if (!saved) return await same.ExecuteDeleteAsync(cancellation) >= 0;
                if (await same.AnyAsync(cancellation)) return true;
                if (await own.CountAsync(cancellation) >= PlanLimits.Bookmarks) return false;
                var last = await own.MaxAsync(known => (int?)known.Position, cancellation) ?? 0;
                return await db.AddIfMissingAsync(bookmark with { ReaderId = reader, Position = last + 1 }, cancellation);
            },
            cancellation);
    }

    /// <summary>Puts the reader's bookmarks in an order. Those that are not named come after them, in the order they had.</summary>
    public Task OrderBookmarksAsync(
        ReaderKey key, IReadOnlyList<(string SectionId, string HeadingId)> order, CancellationToken cancellation)
    {
        var places = order.Distinct().Index().ToDictionary(target => target.Item, target => target.Index);
        return WriteAsync(
            key,
            section: null,
            async (db, reader) =>
            {
                var own = db.Bookmarks.AsTracking().Where(bookmark => bookmark.ReaderId == reader);
                var ordered = (await InOrder(own).ToListAsync(cancellation))
                    .OrderBy(bookmark => places.GetValueOrDefault((bookmark.SectionId, bookmark.HeadingId), int.MaxValue));
                foreach (var (i, bookmark) in ordered.Index()) bookmark.Position = i + 1;
                await db.SaveChangesAsync(cancellation);
            },
            cancellation);
    }

    /// <summary>Writes a note in place of the first one about the section, whatever that is; an empty one deletes it.</summary>
    /// <exception cref="PlanTooLargeException">The plan has no room for it.</exception>
    public Task WriteNoteAsync(ReaderKey key, SectionName section, string text, CancellationToken cancellation) =>
        WriteNoteAsync(key, new NoteDraft(section, text), cancellation);

    /// <summary>Writes a note, and loses nothing of one that was written elsewhere meanwhile.</summary>
    /// <exception cref="PlanTooLargeException">The plan has no room for it.</exception>
    public Task<WrittenNote> WriteNoteAsync(ReaderKey key, NoteDraft draft, CancellationToken cancellation)
    {
        var now = Now;
        return WriteAsync(
            key,
            draft.Text.Length > 0 ? draft.Section : null,
            (db, reader) => NoteRows.WriteAsync(db, reader, draft, now, cancellation),
            cancellation);
    }

    /// <summary>Sets the day on which the reader starts on a career; null forgets it.</summary>
    public Task SetStartAsync(ReaderKey key, string careerId, DateOnly? start, CancellationToken cancellation) => WriteAsync(
        key,
        section: null,
        async (db, reader) =>
        {
            var dates = db.PlanDates.Where(known => known.ReaderId == reader && known.CareerId == careerId);
            if (start is not { } day)
                await dates.ExecuteDeleteAsync(cancellation);
            else if (!await db.AddIfMissingAsync(new PlanDates { ReaderId = reader, CareerId = careerId, Start = day }, cancellation))
                await dates
                    .Where(known => known.Start != day)
                    .ExecuteUpdateAsync(set => set.SetProperty(known => known.Start, day), cancellation);
        },
        cancellation);

    /// <summary>Gives a guest another token.</summary>
    /// <returns>False when there is no such guest.</returns>
    public async Task<bool> RenewAsync(ReaderKey.Guest guest, ReaderKey.Guest renewed, CancellationToken cancellation) =>
        await queue.WriteAsync(
            db => LockedReader.By(db, guest).ExecuteUpdateAsync(
                set => set.SetProperty(reader => reader.TokenHash, renewed.TokenHash), cancellation),
            cancellation) > 0;

    /// <summary>Deletes a reader with everything saved. One that is gone already is no error.</summary>
    public Task DeleteAsync(ReaderKey key, CancellationToken cancellation) =>
        queue.WriteAsync(db => LockedReader.By(db, key).ExecuteDeleteAsync(cancellation), cancellation);

    /// <summary>Deletes everything saved, and leaves the reader.</summary>
    public Task ClearAsync(ReaderKey key, CancellationToken cancellation) => WriteAsync(
        key,
        section: null,
        async (db, reader) =>
        {
            await db.StepMarks.Where(mark => mark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.SectionMarks.Where(mark => mark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.Notes.Where(note => note.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.PlanDates.Where(dates => dates.ReaderId == reader).ExecuteDeleteAsync(cancellation);
        },
        cancellation);

    private static IQueryable<Bookmark> InOrder(IQueryable<Bookmark> bookmarks) =>
        bookmarks.OrderBy(bookmark => bookmark.Position).ThenBy(bookmark => bookmark.AddedAt);

    /// <summary>
    /// Writes while nobody else writes for the reader, and keeps the section's title, so that a plan can name it after it is gone.
    /// </summary>
    private Task<T> WriteAsync<T>(
        ReaderKey key, SectionName? section, Func<PortalDbContext, Guid, Task<T>> write, CancellationToken cancellation)
    {
        var now = Now;
        return queue.WriteAsync(
            async db =>
            {
                var reader = await LockedReader.TakeAsync(db, key, now, section?.Id, cancellation);
                var result = await write(db, reader.Id);
                if (section is not null && section.Title != reader.Title) await RememberAsync(db, section, cancellation);
                return result;
            },
            cancellation);
    }

    private Task<bool> WriteAsync(
        ReaderKey key, SectionName? section, Func<PortalDbContext, Guid, Task> write, CancellationToken cancellation) => WriteAsync(
        key,
        section,
        async (db, reader) =>
        {
            await write(db, reader);
            return true;
        },
        cancellation);

    private static async Task RememberAsync(PortalDbContext db, SectionName section, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(new SectionTitle { SectionId = section.Id, Title = section.Title }, cancellation)) return;
        await db.SectionTitles
            .Where(known => known.SectionId == section.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Title, section.Title), cancellation);
    }
}
