using ImmigrationCareers.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Reads and writes plans. Every write can be repeated and can run many times at once; it is done when its task is. One for
/// a reader that has been deleted meanwhile throws <see cref="ReaderGoneException"/>.
/// </summary>
public sealed class PlanStore(PortalDbContext db, WriteTurns turns, TimeProvider clock)
{
    /// <summary>Most bookmarks that a reader can have.</summary>
    public const int MaximumBookmarks = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The reader's key in the store, or null when there is no such reader.</summary>
    public Task<Guid?> FindAsync(ReaderKey key, CancellationToken cancellation) =>
        ReadersBy(key).Select(reader => (Guid?)reader.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The reader's key in the store; adds the reader when there is none yet. At the same time for the same key: one reader.</summary>
    /// <exception cref="ReaderGoneException">The account is not there any more.</exception>
    public async Task<Guid> FindOrAddAsync(ReaderKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is { } known) return known;
        var reader = new Reader { Id = Guid.CreateVersion7(), CreatedAt = Now, LastUsed = DateOnly.FromDateTime(Now) };
        if (!await AddAsync(reader, key, cancellation)) return await FindAsync(key, cancellation) ?? throw new ReaderGoneException();
        return reader.Id;
    }

    /// <summary>Everything a page shows of a reader, in one query; null when there is no such reader.</summary>
    /// <param name="key">The reader.</param>
    /// <param name="noteOf">Ids of the only sections whose notes are wanted, or null for all notes.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<ReaderMarks?> LoadAsync(ReaderKey key, IReadOnlyList<string>? noteOf, CancellationToken cancellation)
    {
        return MarkRows.Read(await MarkRows.Of(db, ReadersBy(key), noteOf).ToListAsync(cancellation));
    }

    /// <summary>Titles under which sections were last known, for those that are gone.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyCollection<string> sectionIds, CancellationToken cancellation) =>
        await db.KnownSections
            .Where(section => sectionIds.Contains(section.SectionId))
            .ToDictionaryAsync(section => section.SectionId, section => section.Title, cancellation);

    /// <summary>Days on which the reader starts, by career id.</summary>
    public async Task<IReadOnlyDictionary<string, DateOnly>> StartsAsync(Guid reader, CancellationToken cancellation) =>
        await db.PlanDates
            .Where(dates => dates.ReaderId == reader)
            .ToDictionaryAsync(dates => dates.CareerId, dates => dates.Start, cancellation);

    /// <summary>The reader's bookmarks in order, as they were saved.</summary>
    public async Task<IReadOnlyList<Bookmark>> BookmarksAsync(Guid reader, CancellationToken cancellation) =>
        await db.Bookmarks
            .Where(bookmark => bookmark.ReaderId == reader)
            .OrderBy(bookmark => bookmark.Position)
            .ThenBy(bookmark => bookmark.AddedAt)
            .ToListAsync(cancellation);

    /// <summary>Ticks a step, or takes the tick back.</summary>
    public Task SetStepAsync(Guid reader, SectionName section, string stepId, bool done, CancellationToken cancellation)
    {
        var marks = db.StepMarks.Where(mark => mark.ReaderId == reader && section.Ids.Contains(mark.SectionId) && mark.StepId == stepId);
        return WriteAsync(
            reader,
            async () =>
            {
                if (done) await RememberAsync(section, cancellation);
                if (!done) await marks.ExecuteDeleteAsync(cancellation);
                else await db.AddIfMissingAsync(new StepMark { ReaderId = reader, SectionId = section.Id, StepId = stepId, DoneAt = Now }, cancellation);
            },
            cancellation);
    }

    /// <summary>Marks a section read as it is now, or takes the mark back.</summary>
    public Task SetReadAsync(Guid reader, SectionName section, string contentHash, bool read, CancellationToken cancellation)
    {
        var marks = db.SectionMarks.Where(mark => mark.ReaderId == reader && section.Ids.Contains(mark.SectionId));
        var mark = new SectionMark { ReaderId = reader, SectionId = section.Id, ReadAt = Now, ContentHash = contentHash };
        return WriteAsync(
            reader,
            async () =>
            {
                if (read) await RememberAsync(section, cancellation);
                if (!read)
                    await marks.ExecuteDeleteAsync(cancellation);
                else if (!await db.AddIfMissingAsync(mark, cancellation))
                    await marks
                        .Where(known => known.SectionId == section.Id && known.ContentHash != contentHash)
                        .ExecuteUpdateAsync(set => set.SetProperty(known => known.ContentHash, contentHash).SetProperty(known => known.ReadAt, mark.ReadAt), cancellation);
            },
            cancellation);
    }

    /// <summary>Adds a bookmark behind the others, or removes it.</summary>
    /// <returns>False when the reader has as many bookmarks as one can have.</returns>
    public Task<bool> SetBookmarkAsync(Guid reader, SectionName section, string headingId, bool saved, CancellationToken cancellation)
    {
        var own = db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader);
        var same = own.Where(bookmark => bookmark.SectionId == section.Id && bookmark.HeadingId == headingId);
        return WriteAsync(
            reader,
            async () =>
            {
                if (!saved)
                {
                    await same.ExecuteDeleteAsync(cancellation);
                }
                else if (!await same.AnyAsync(cancellation))
                {
                    if (await own.CountAsync(cancellation) >= MaximumBookmarks) return false;
                    var last = await own.MaxAsync(bookmark => (int?)bookmark.Position, cancellation) ?? 0;
                    var bookmark = new Bookmark { ReaderId = reader, SectionId = section.Id, HeadingId = headingId, Position = last + 1, AddedAt = Now };
                    await db.AddIfMissingAsync(bookmark, cancellation);
                }

                if (saved) await RememberAsync(section, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Puts the reader's bookmarks in an order. Those that are not named come behind, in the order they had.</summary>
    public Task OrderBookmarksAsync(Guid reader, IReadOnlyList<(string SectionId, string HeadingId)> order, CancellationToken cancellation)
    {
        var places = order.Distinct().Index().ToDictionary(target => target.Item, target => target.Index);
        return WriteAsync(
            reader,
            async () =>
            {
                var bookmarks = await db.Bookmarks
                    .AsTracking()
                    .Where(bookmark => bookmark.ReaderId == reader)
                    .OrderBy(bookmark => bookmark.Position)
                    .ThenBy(bookmark => bookmark.AddedAt)
                    .ToListAsync(cancellation);
                var ordered = bookmarks.OrderBy(bookmark => places.GetValueOrDefault((bookmark.SectionId, bookmark.HeadingId), int.MaxValue)).ToList();
                for (var i = 0; i < ordered.Count; i++) ordered[i].Position = i + 1;
                await db.SaveChangesAsync(cancellation);
            },
            cancellation);
    }

    /// <summary>Writes a note in place of those under ids of the past; an empty text deletes them all.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="section">The section.</param>
    /// <param name="text">At most <see cref="Note.MaximumLength"/> characters.</param>
    /// <param name="cancellation">Ends the write.</param>
    public Task WriteNoteAsync(Guid reader, SectionName section, string text, CancellationToken cancellation)
    {
        var notes = db.Notes.Where(note => note.ReaderId == reader && section.Ids.Contains(note.SectionId));
        var written = new Note { ReaderId = reader, SectionId = section.Id, Text = text, WrittenAt = Now };
        return WriteAsync(
            reader,
            async () =>
            {
                if (text.Length > 0) await RememberAsync(section, cancellation);
                await notes.Where(note => text == "" || note.SectionId != section.Id).ExecuteDeleteAsync(cancellation);
                if (text.Length > 0 && !await db.AddIfMissingAsync(written, cancellation))
                    await notes
                        .Where(note => note.Text != text)
                        .ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, text).SetProperty(note => note.WrittenAt, written.WrittenAt), cancellation);
            },
            cancellation);
    }

    /// <summary>Sets the day on which the reader starts on a career; null forgets it.</summary>
    public Task SetStartAsync(Guid reader, string careerId, DateOnly? start, CancellationToken cancellation)
    {
        var dates = db.PlanDates.Where(known => known.ReaderId == reader && known.CareerId == careerId);
        return WriteAsync(
            reader,
            async () =>
            {
                if (start is not { } day)
                    await dates.ExecuteDeleteAsync(cancellation);
                else if (!await db.AddIfMissingAsync(new PlanDates { ReaderId = reader, CareerId = careerId, Start = day }, cancellation))
                    await dates.Where(known => known.Start != day).ExecuteUpdateAsync(set => set.SetProperty(known => known.Start, day), cancellation);
            },
            cancellation);
    }

    /// <summary>Deletes a reader with everything saved.</summary>
    public Task DeleteAsync(Guid reader, CancellationToken cancellation) =>
        turns.WriteAsync(db, () => db.Readers.Where(known => known.Id == reader).ExecuteDeleteAsync(cancellation), cancellation);

    /// <summary>Deletes everything saved, and leaves the reader.</summary>
    public Task ClearAsync(Guid reader, CancellationToken cancellation) => WriteAsync(
        reader,
        async () =>
        {
            await db.StepMarks.Where(mark => mark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.SectionMarks.Where(mark => mark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.Notes.Where(note => note.ReaderId == reader).ExecuteDeleteAsync(cancellation);
            await db.PlanDates.Where(dates => dates.ReaderId == reader).ExecuteDeleteAsync(cancellation);
        },
        cancellation);

    /// <summary>Notes that the plan was used today. At most one write a day changes anything.</summary>
    public async Task TouchAsync(Guid reader, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(Now);
        var unused = db.Readers.Where(known => known.Id == reader && known.LastUsed < today);
        if (!await unused.AnyAsync(cancellation)) return;
        await turns.WriteAsync(db, () => unused.ExecuteUpdateAsync(set => set.SetProperty(known => known.LastUsed, today), cancellation), cancellation);
    }

    private IQueryable<Reader> ReadersBy(ReaderKey key) => key switch
    {
        ReaderKey.Guest guest => db.Readers.Where(reader => reader.TokenHash == guest.TokenHash),
        ReaderKey.OfAccount account => db.Readers.Where(reader =>
            reader.AccountId == account.Id && db.Users.Any(user => user.Id == account.Id && user.SecurityStamp == account.Stamp)),
        _ => throw new InvalidOperationException($"No reader is named by {key}."),
    };

    /// <summary>Writes while nobody else writes for the reader.</summary>
    private Task<T> WriteAsync<T>(Guid reader, Func<Task<T>> write, CancellationToken cancellation) => turns.WriteAsync(
        db,
        async () =>
        {
            if (!await db.LockAsync<Reader>(reader, cancellation)) throw new ReaderGoneException();
            return await write();
        },
        cancellation);

    private Task<bool> WriteAsync(Guid reader, Func<Task> write, CancellationToken cancellation) => WriteAsync(
        reader,
        async () =>
        {
            await write();
            return true;
        },
        cancellation);

    /// <summary>False when somebody else has added a reader for the key.</summary>
    private Task<bool> AddAsync(Reader reader, ReaderKey key, CancellationToken cancellation) => turns.WriteAsync(
        db,
        async () =>
        {
            if (key is ReaderKey.OfAccount account)
            {
                if (!await db.LockAsync<Account>(account.Id, cancellation)) throw new ReaderGoneException();
                reader.AccountId = account.Id;
            }

            if (key is ReaderKey.Guest guest) reader.TokenHash = guest.TokenHash;
            return await db.AddIfMissingAsync(reader, key is ReaderKey.Guest ? nameof(Reader.TokenHash) : nameof(Reader.AccountId), cancellation);
        },
        cancellation);

    /// <summary>Keeps the section's title, so that a plan can name it after it is gone.</summary>
    private async Task RememberAsync(SectionName section, CancellationToken cancellation)
    {
        var same = db.KnownSections.Where(known => known.SectionId == section.Id);
        if (await same.AnyAsync(known => known.Title == section.Title, cancellation)) return;
        if (await db.AddIfMissingAsync(new KnownSection { SectionId = section.Id, Title = section.Title }, cancellation)) return;
        await same.ExecuteUpdateAsync(set => set.SetProperty(known => known.Title, section.Title), cancellation);
    }
}
