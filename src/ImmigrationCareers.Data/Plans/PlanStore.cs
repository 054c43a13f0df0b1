using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>Reads and writes plans. Every write can be repeated and can run many times at once; it is done when its task is.</summary>
public sealed class PlanStore(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Most bookmarks that a reader can have.</summary>
    public const int MaximumBookmarks = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The reader's key in the store, or null when there is no such reader.</summary>
    public Task<Guid?> FindAsync(ReaderKey key, CancellationToken cancellation) =>
        ReadersBy(key).Select(reader => (Guid?)reader.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The reader's key in the store; adds the reader when there is none yet.</summary>
    public async Task<Guid> FindOrAddAsync(ReaderKey key, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is { } known) return known;
        var reader = new Reader { Id = Guid.CreateVersion7(), CreatedAt = Now, LastUsed = DateOnly.FromDateTime(Now) };
        if (key is ReaderKey.Guest guest) reader.TokenHash = guest.TokenHash;
        if (key is ReaderKey.OfAccount account) reader.AccountId = account.Id;
        db.Readers.Add(reader);
        await db.SaveChangesAsync(cancellation);
        return reader.Id;
    }

    /// <summary>Everything a page shows of a reader, in one query; null when there is no such reader.</summary>
    /// <param name="key">The reader.</param>
    /// <param name="noteOf">Id of the only section whose note is wanted, or null for all notes.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<ReaderMarks?> LoadAsync(ReaderKey key, string? noteOf, CancellationToken cancellation)
    {
        var rows = await RowsOf(ReadersBy(key), noteOf).ToListAsync(cancellation);
        if (rows.Count == 0) return null;
        var byKind = rows.ToLookup(row => row.Kind);
        return new ReaderMarks
        {
            ReaderId = rows[0].ReaderId,
            Steps = [.. byKind[MarkKind.Step].Select(row => new StepMark { ReaderId = row.ReaderId, SectionId = row.SectionId, StepId = row.ItemId, DoneAt = row.At })],
            Sections = byKind[MarkKind.Section]
                .Select(row => new SectionMark { ReaderId = row.ReaderId, SectionId = row.SectionId, ReadAt = row.At, ContentHash = row.Text })
                .ToFrozenDictionary(mark => mark.SectionId, StringComparer.Ordinal),
            Bookmarks =
            [
                .. byKind[MarkKind.Bookmark]
                    .OrderBy(row => row.Position)
                    .ThenBy(row => row.At)
                    .Select(row => new Bookmark { ReaderId = row.ReaderId, SectionId = row.SectionId, HeadingId = row.ItemId, Position = row.Position, AddedAt = row.At }),
            ],
            Notes = byKind[MarkKind.Note]
                .Select(row => new Note { ReaderId = row.ReaderId, SectionId = row.SectionId, Text = row.Text, WrittenAt = row.At })
                .ToFrozenDictionary(note => note.SectionId, StringComparer.Ordinal),
        };
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

    /// <summary>Ticks a step, or takes the tick back.</summary>
    public async Task SetStepAsync(Guid reader, SectionName section, string stepId, bool done, CancellationToken cancellation)
    {
        if (!done)
        {
            await db.StepMarks
                .Where(mark => mark.ReaderId == reader && mark.SectionId == section.Id && mark.StepId == stepId)
                .ExecuteDeleteAsync(cancellation);
            return;
        }

        await RememberAsync(section, cancellation);
        await db.AddIfMissingAsync(new StepMark { ReaderId = reader, SectionId = section.Id, StepId = stepId, DoneAt = Now }, cancellation);
    }

    /// <summary>Marks a section read as it is now, or takes the mark back.</summary>
    public async Task SetReadAsync(Guid reader, SectionName section, string contentHash, bool read, CancellationToken cancellation)
    {
        var marks = db.SectionMarks.Where(mark => mark.ReaderId == reader && mark.SectionId == section.Id);
        if (!read)
        {
            await marks.ExecuteDeleteAsync(cancellation);
            return;
        }

        await RememberAsync(section, cancellation);
        var now = Now;
        var mark = new SectionMark { ReaderId = reader, SectionId = section.Id, ReadAt = now, ContentHash = contentHash };
        if (await db.AddIfMissingAsync(mark, cancellation)) return;
        await marks
            .Where(known => known.ContentHash != contentHash)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ContentHash, contentHash).SetProperty(known => known.ReadAt, now), cancellation);
    }

    /// <summary>Adds a bookmark behind the others, or removes it.</summary>
    /// <returns>False when the reader has as many bookmarks as one can have.</returns>
    public async Task<bool> SetBookmarkAsync(Guid reader, SectionName section, string headingId, bool saved, CancellationToken cancellation)
    {
        var own = db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader);
        if (!saved)
        {
            await own.Where(bookmark => bookmark.SectionId == section.Id && bookmark.HeadingId == headingId).ExecuteDeleteAsync(cancellation);
            return true;
        }

        if (await own.CountAsync(cancellation) >= MaximumBookmarks) return false;
        await RememberAsync(section, cancellation);
        var last = await own.MaxAsync(bookmark => (int?)bookmark.Position, cancellation) ?? 0;
        await db.AddIfMissingAsync(
            new Bookmark { ReaderId = reader, SectionId = section.Id, HeadingId = headingId, Position = last + 1, AddedAt = Now }, cancellation);
        return true;
    }

    /// <summary>Puts the reader's bookmarks in an order. Those that are not named come behind, in the order they had.</summary>
    public async Task OrderBookmarksAsync(Guid reader, IReadOnlyList<(string SectionId, string HeadingId)> order, CancellationToken cancellation)
    {
        // One statement a bookmark: another request may remove one meanwhile, which is no error.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var bookmarks = await db.Bookmarks
            .Where(bookmark => bookmark.ReaderId == reader)
            .OrderBy(bookmark => bookmark.Position)
            .ThenBy(bookmark => bookmark.AddedAt)
            .ToListAsync(cancellation);
        var places = order.Distinct().Index().ToDictionary(target => target.Item, target => target.Index);
        var ordered = bookmarks.OrderBy(bookmark => places.GetValueOrDefault((bookmark.SectionId, bookmark.HeadingId), int.MaxValue)).ToList();
        foreach (var (i, moved) in ordered.Index().Where(bookmark => bookmark.Item.Position != bookmark.Index + 1))
        {
            await db.Bookmarks
                .Where(bookmark => bookmark.ReaderId == reader && bookmark.SectionId == moved.SectionId && bookmark.HeadingId == moved.HeadingId)
                .ExecuteUpdateAsync(set => set.SetProperty(bookmark => bookmark.Position, i + 1), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes a note; an empty text deletes it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="section">The section.</param>
    /// <param name="text">At most <see cref="Note.MaximumLength"/> characters.</param>
    /// <param name="cancellation">Ends the write.</param>
    public async Task WriteNoteAsync(Guid reader, SectionName section, string text, CancellationToken cancellation)
    {
        var notes = db.Notes.Where(note => note.ReaderId == reader && note.SectionId == section.Id);
        if (text.Length == 0)
        {
            await notes.ExecuteDeleteAsync(cancellation);
            return;
        }

        await RememberAsync(section, cancellation);
        var now = Now;
        if (await db.AddIfMissingAsync(new Note { ReaderId = reader, SectionId = section.Id, Text = text, WrittenAt = now }, cancellation)) return;
        await notes
            .Where(note => note.Text != text)
            .ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, text).SetProperty(note => note.WrittenAt, now), cancellation);
    }

    /// <summary>Sets the day on which the reader starts on a career; null forgets it.</summary>
    public async Task SetStartAsync(Guid reader, string careerId, DateOnly? start, CancellationToken cancellation)
    {
        var dates = db.PlanDates.Where(known => known.ReaderId == reader && known.CareerId == careerId);
        if (start is not { } day)
        {
            await dates.ExecuteDeleteAsync(cancellation);
            return;
        }

        if (await db.AddIfMissingAsync(new PlanDates { ReaderId = reader, CareerId = careerId, Start = day }, cancellation)) return;
        await dates.ExecuteUpdateAsync(set => set.SetProperty(known => known.Start, day), cancellation);
    }

    /// <summary>Deletes a reader with everything saved.</summary>
    public Task DeleteAsync(Guid reader, CancellationToken cancellation) =>
        db.Readers.Where(known => known.Id == reader).ExecuteDeleteAsync(cancellation);

    /// <summary>Notes that the plan was used today. At most one write a day changes anything.</summary>
    public Task TouchAsync(Guid reader, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(Now);
        return db.Readers
            .Where(known => known.Id == reader && known.LastUsed < today)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.LastUsed, today), cancellation);
    }

    private IQueryable<Reader> ReadersBy(ReaderKey key) => key switch
    {
        ReaderKey.Guest guest => db.Readers.Where(reader => reader.TokenHash == guest.TokenHash),
        ReaderKey.OfAccount account => db.Readers.Where(reader => reader.AccountId == account.Id),
        _ => throw new InvalidOperationException($"No reader is named by {key}."),
    };

    private IQueryable<MarkRow> RowsOf(IQueryable<Reader> readers, string? noteOf)
    {
        var self = readers.Select(reader => new MarkRow
        {
            Kind = MarkKind.Reader,
            ReaderId = reader.Id,
            SectionId = "",
            ItemId = "",
            Text = "",
            Position = 0,
            At = reader.CreatedAt,
        });
        var steps = readers.Join(db.StepMarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Step,
            ReaderId = mark.ReaderId,
            SectionId = mark.SectionId,
            ItemId = mark.StepId,
            Text = "",
            Position = 0,
            At = mark.DoneAt,
        });
        var sections = readers.Join(db.SectionMarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Section,
            ReaderId = mark.ReaderId,
            SectionId = mark.SectionId,
            ItemId = "",
            Text = mark.ContentHash,
            Position = 0,
            At = mark.ReadAt,
        });
        var bookmarks = readers.Join(db.Bookmarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Bookmark,
            ReaderId = mark.ReaderId,
            SectionId = mark.SectionId,
            ItemId = mark.HeadingId,
            Text = "",
            Position = mark.Position,
            At = mark.AddedAt,
        });
        var notes = readers.Join(db.Notes.Where(note => noteOf == null || note.SectionId == noteOf), reader => reader.Id, note => note.ReaderId, (_, note) => new MarkRow
        {
            Kind = MarkKind.Note,
            ReaderId = note.ReaderId,
            SectionId = note.SectionId,
            ItemId = "",
            Text = note.Text,
            Position = 0,
            At = note.WrittenAt,
        });
        return self.Concat(steps).Concat(sections).Concat(bookmarks).Concat(notes);
    }

    /// <summary>Keeps the section's title, so that a plan can name it after it is gone.</summary>
    private async Task RememberAsync(SectionName section, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(new KnownSection { SectionId = section.Id, Title = section.Title }, cancellation)) return;
        await db.KnownSections
            .Where(known => known.SectionId == section.Id && known.Title != section.Title)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Title, section.Title), cancellation);
    }
}

/// <summary>A section as the store knows it.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Title">Its title today.</param>
public readonly record struct SectionName(string Id, string Title);
