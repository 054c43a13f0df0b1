using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Adds one plan to another without losing anything: all marks of both, of two dates the earlier, of two different notes
/// both. Merging the same plan again changes nothing.
/// </summary>
public sealed class PlanMerger(PortalDbContext db, WriteTurns turns)
{
    /// <summary>Most entries that a plan can grow to by adding files; many times what the guide has to mark.</summary>
    public const int MaximumEntries = 10_000;

    /// <summary>Stands between two notes that became one.</summary>
    private const string BetweenNotes = "\n\n";

    /// <summary>Adds the contents to a reader's plan, all of them or none.</summary>
    /// <exception cref="PlanTooLargeException">It would have more than <see cref="MaximumEntries"/> entries; nothing was changed.</exception>
    /// <exception cref="ReaderGoneException">The reader is not there any more.</exception>
    public Task MergeAsync(Guid reader, PlanContents contents, CancellationToken cancellation) => turns.WriteAsync(
        db,
        async () =>
        {
            if (!await db.LockAsync<Reader>(reader, cancellation)) throw new ReaderGoneException();
            await AddAsync(reader, contents, cancellation);
            return await CountAsync(reader, cancellation) <= MaximumEntries ? true : throw new PlanTooLargeException();
        },
        cancellation);

    /// <summary>Adds all of a guest's plan to a reader's and deletes the guest, or does neither. A guest that is gone is nothing to add.</summary>
    /// <exception cref="ReaderGoneException">The reader is not there any more.</exception>
    /// <returns>Whether there was such a guest.</returns>
    public Task<bool> TakeInAsync(Guid reader, ReaderKey.Guest guest, CancellationToken cancellation) => turns.WriteAsync(
        db,
        async () =>
        {
            if (!await db.LockAsync<Reader>(reader, cancellation)) throw new ReaderGoneException();
            var other = await db.Readers.Where(known => known.TokenHash == guest.TokenHash).Select(known => (Guid?)known.Id).FirstOrDefaultAsync(cancellation);
            if (other is not { } id || !await db.LockAsync<Reader>(id, cancellation)) return false;
            await AddAsync(reader, await ContentsAsync(id, cancellation), cancellation);
            return await db.Readers.Where(known => known.Id == id).ExecuteDeleteAsync(cancellation) > 0;
        },
        cancellation);

    private async Task<PlanContents> ContentsAsync(Guid reader, CancellationToken cancellation) => new(
        [.. await db.StepMarks.Where(mark => mark.ReaderId == reader).Select(mark => new PlanContents.Step(mark.SectionId, mark.StepId, mark.DoneAt)).ToListAsync(cancellation)],
        [.. await db.SectionMarks.Where(mark => mark.ReaderId == reader).Select(mark => new PlanContents.Section(mark.SectionId, mark.ReadAt, mark.ContentHash)).ToListAsync(cancellation)],
        [
            .. await db.Bookmarks
                .Where(bookmark => bookmark.ReaderId == reader)
                .OrderBy(bookmark => bookmark.Position)
                .ThenBy(bookmark => bookmark.AddedAt)
                .Select(bookmark => new PlanContents.Bookmark(bookmark.SectionId, bookmark.HeadingId, bookmark.AddedAt))
                .ToListAsync(cancellation),
        ],
        [.. await db.Notes.Where(note => note.ReaderId == reader).Select(note => new PlanContents.Note(note.SectionId, note.Text, note.WrittenAt)).ToListAsync(cancellation)],
        (await db.PlanDates.Where(dates => dates.ReaderId == reader).ToListAsync(cancellation)).ToImmutableDictionary(dates => dates.CareerId, dates => dates.Start));

    private async Task<int> CountAsync(Guid reader, CancellationToken cancellation) =>
        await db.StepMarks.CountAsync(mark => mark.ReaderId == reader, cancellation)
        + await db.SectionMarks.CountAsync(mark => mark.ReaderId == reader, cancellation)
        + await db.Bookmarks.CountAsync(bookmark => bookmark.ReaderId == reader, cancellation)
        + await db.Notes.CountAsync(note => note.ReaderId == reader, cancellation)
        + await db.PlanDates.CountAsync(dates => dates.ReaderId == reader, cancellation);

    private async Task AddAsync(Guid reader, PlanContents contents, CancellationToken cancellation)
    {
        foreach (var step in contents.Steps) await MergeAsync(reader, step, cancellation);
        foreach (var section in contents.Sections) await MergeAsync(reader, section, cancellation);
        foreach (var note in contents.Notes) await MergeAsync(reader, note, cancellation);
        foreach (var (career, start) in contents.Starts) await MergeAsync(reader, career, start, cancellation);
        await MergeBookmarksAsync(reader, contents, cancellation);
    }

    private async Task MergeAsync(Guid reader, PlanContents.Step step, CancellationToken cancellation)
    {
        var mark = new StepMark { ReaderId = reader, SectionId = step.SectionId, StepId = step.StepId, DoneAt = step.DoneAt };
        if (await db.AddIfMissingAsync(mark, cancellation)) return;
        await db.StepMarks
            .Where(known => known.ReaderId == reader && known.SectionId == step.SectionId && known.StepId == step.StepId && known.DoneAt > step.DoneAt)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.DoneAt, step.DoneAt), cancellation);
    }

    private async Task MergeAsync(Guid reader, PlanContents.Section section, CancellationToken cancellation)
    {
        var mark = new SectionMark { ReaderId = reader, SectionId = section.SectionId, ReadAt = section.ReadAt, ContentHash = section.ContentHash };
        if (await db.AddIfMissingAsync(mark, cancellation)) return;
        var same = db.SectionMarks.Where(known => known.ReaderId == reader && known.SectionId == section.SectionId);

        // First read when it was first read by either, and last seen as the later of them saw it.
        await same.Where(known => known.ReadAt < section.ReadAt).ExecuteUpdateAsync(set => set.SetProperty(known => known.ContentHash, section.ContentHash), cancellation);
        await same.Where(known => known.ReadAt > section.ReadAt).ExecuteUpdateAsync(set => set.SetProperty(known => known.ReadAt, section.ReadAt), cancellation);
    }

    private async Task MergeAsync(Guid reader, PlanContents.Note note, CancellationToken cancellation)
    {
        var own = new Note { ReaderId = reader, SectionId = note.SectionId, Text = note.Text, WrittenAt = note.WrittenAt };
        if (await db.AddIfMissingAsync(own, cancellation)) return;
        var known = await db.Notes.AsTracking().SingleAsync(other => other.ReaderId == reader && other.SectionId == note.SectionId, cancellation);
        if (Has(known.Text, note.Text)) return;

        // May be longer than what can be written at once: whoever edits it next has to shorten it, and nothing is lost till then.
        known.Text += BetweenNotes + note.Text;
        if (known.WrittenAt < note.WrittenAt) known.WrittenAt = note.WrittenAt;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether a note is one part of another as a whole, and not just somewhere in its words.</summary>
    private static bool Has(string note, string part) =>
        $"{BetweenNotes}{note}{BetweenNotes}".Contains($"{BetweenNotes}{part}{BetweenNotes}", StringComparison.Ordinal);

    private async Task MergeAsync(Guid reader, string career, DateOnly start, CancellationToken cancellation)
    {
        if (await db.AddIfMissingAsync(new PlanDates { ReaderId = reader, CareerId = career, Start = start }, cancellation)) return;
        await db.PlanDates
            .Where(known => known.ReaderId == reader && known.CareerId == career && known.Start > start)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Start, start), cancellation);
    }

    private async Task MergeBookmarksAsync(Guid reader, PlanContents contents, CancellationToken cancellation)
    {
        var own = db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader);
        var last = await own.MaxAsync(bookmark => (int?)bookmark.Position, cancellation) ?? 0;
        foreach (var (i, bookmark) in contents.Bookmarks.Index())
            await db.AddIfMissingAsync(
                new Bookmark { ReaderId = reader, SectionId = bookmark.SectionId, HeadingId = bookmark.HeadingId, Position = last + i + 1, AddedAt = bookmark.AddedAt },
                cancellation);
    }
}
