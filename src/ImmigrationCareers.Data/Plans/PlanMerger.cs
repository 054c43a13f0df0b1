using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Plans;

/// <summary>
/// Adds one plan to another without losing anything: all marks of both, of two dates the earlier, of two different notes
/// both. Merging the same plan again changes nothing.
/// </summary>
public sealed class PlanMerger(PortalDbContext db, WriteTurns turns)
{
    /// <summary>Stands between two notes that became one.</summary>
    private const string BetweenNotes = "\n\n";

    /// <summary>Adds the contents to a reader's plan, all of them or none.</summary>
    /// <exception cref="ReaderGoneException">The reader is not there any more.</exception>
    public Task MergeAsync(Guid reader, PlanContents contents, CancellationToken cancellation) => turns.WriteAsync(
        db,
        async () =>
        {
            if (!await db.LockAsync<Reader>(reader, cancellation)) throw new ReaderGoneException();
            foreach (var step in contents.Steps) await MergeAsync(reader, step, cancellation);
            foreach (var section in contents.Sections) await MergeAsync(reader, section, cancellation);
            foreach (var note in contents.Notes) await MergeAsync(reader, note, cancellation);
            foreach (var (career, start) in contents.Starts) await MergeAsync(reader, career, start, cancellation);
            await MergeBookmarksAsync(reader, contents, cancellation);
            return true;
        },
        cancellation);

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
        await db.SectionMarks
            .Where(known => known.ReaderId == reader && known.SectionId == section.SectionId && known.ReadAt > section.ReadAt)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ReadAt, section.ReadAt), cancellation);
    }

    private async Task MergeAsync(Guid reader, PlanContents.Note note, CancellationToken cancellation)
    {
        var own = new Note { ReaderId = reader, SectionId = note.SectionId, Text = note.Text, WrittenAt = note.WrittenAt };
        if (await db.AddIfMissingAsync(own, cancellation)) return;
        var known = await db.Notes.AsTracking().SingleAsync(other => other.ReaderId == reader && other.SectionId == note.SectionId, cancellation);
        if (known.Text.Contains(note.Text, StringComparison.Ordinal)) return;
        var both = known.Text + BetweenNotes + note.Text;

        // Two notes of full length do not fit into one; the end is cut, and never the reader's own text here.
        known.Text = both.Length <= Note.MaximumLength ? both : both[..Note.MaximumLength];
        await db.SaveChangesAsync(cancellation);
    }

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
        var room = PlanStore.MaximumBookmarks - await own.CountAsync(cancellation);
        var last = await own.MaxAsync(bookmark => (int?)bookmark.Position, cancellation) ?? 0;
        foreach (var (i, bookmark) in contents.Bookmarks.Take(Math.Max(0, room)).Index())
            await db.AddIfMissingAsync(
                new Bookmark { ReaderId = reader, SectionId = bookmark.SectionId, HeadingId = bookmark.HeadingId, Position = last + i + 1, AddedAt = bookmark.AddedAt },
                cancellation);
    }
}
