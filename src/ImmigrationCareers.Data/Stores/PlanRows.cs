using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Writes a plan as a whole, many rows with each statement. Nobody else may write for the reader meanwhile.</summary>
internal static class PlanRows
{
    /// <summary>Brings what is stored of a reader to what it should be.</summary>
    public static async Task WriteAsync(
        PortalDbContext db, Guid reader, ReaderMarks stored, ReaderMarks wanted, CancellationToken cancellation)
    {
        await WriteAsync(db, db.StepMarks.Where(mark => mark.ReaderId == reader), StepsOf, cancellation);
        await WriteAsync(db, db.SectionMarks.Where(mark => mark.ReaderId == reader), SectionsOf, cancellation);
        await WriteAsync(db, db.Bookmarks.Where(bookmark => bookmark.ReaderId == reader), BookmarksOf, cancellation);
        await WriteAsync(db, db.Notes.Where(note => note.ReaderId == reader), NotesOf, cancellation);
        await WriteAsync(db, db.PlanDates.Where(dates => dates.ReaderId == reader), DatesOf, cancellation);

        IEnumerable<StepMark> StepsOf(ReaderMarks marks) => marks.Steps.Select(mark => mark with { ReaderId = reader });
        IEnumerable<SectionMark> SectionsOf(ReaderMarks marks) => marks.Sections.Values.Select(mark => mark with { ReaderId = reader });
        IEnumerable<Bookmark> BookmarksOf(ReaderMarks marks) => marks.Bookmarks.Select(bookmark => bookmark with { ReaderId = reader });
        IEnumerable<Note> NotesOf(ReaderMarks marks) => marks.AllNotes.Select(note => note with { ReaderId = reader });
        IEnumerable<PlanDates> DatesOf(ReaderMarks marks) =>
            marks.Starts.Select(start => new PlanDates { ReaderId = reader, CareerId = start.Key, Start = start.Value });

        Task WriteAsync<T>(PortalDbContext db, IQueryable<T> own, Func<ReaderMarks, IEnumerable<T>> rowsOf, CancellationToken cancellation)
            where T : class => ReplaceAsync(db, own, rowsOf(stored).ToHashSet(), rowsOf(wanted).ToHashSet(), cancellation);
    }

    /// <summary>Adds what is new. Only where a row is other than it was all of them are written anew: that is hardly ever.</summary>
    private static async Task ReplaceAsync<T>(
        PortalDbContext db, IQueryable<T> own, HashSet<T> stored, HashSet<T> wanted, CancellationToken cancellation)
        where T : class
    {
        if (stored.IsSubsetOf(wanted))
        {
            await db.AddAllAsync(wanted.Except(stored), cancellation);
            return;
        }

        await own.ExecuteDeleteAsync(cancellation);
        await db.AddAllAsync(wanted, cancellation);
    }
}
