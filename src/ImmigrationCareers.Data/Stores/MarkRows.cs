using System.Collections.Frozen;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>Everything that is saved of a reader as rows of one shape, so that one query brings all of it.</summary>
internal static class MarkRows
{
    /// <summary>What a reader has saved; null when there is no such reader.</summary>
    /// <param name="db">Where it is.</param>
    /// <param name="readers">The one reader.</param>
    /// <param name="noteOf">Ids of the only sections whose notes are wanted, or null for all notes.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<ReaderMarks?> LoadAsync(
        PortalDbContext db, IQueryable<Reader> readers, IReadOnlyList<string>? noteOf, CancellationToken cancellation) =>
        Read(await Of(db, readers, noteOf).ToListAsync(cancellation));

    /// <summary>The rows of readers; the first kind is there for each, so that a reader without marks is known too.</summary>
    private static IQueryable<MarkRow> Of(PortalDbContext db, IQueryable<Reader> readers, IReadOnlyList<string>? noteOf)
    {
        var self = readers.Select(reader => new MarkRow
        {
            Kind = MarkKind.Reader,
            SectionId = "",
            ItemId = "",
            Text = "",
            Number = 0,
            At = reader.CreatedAt,
        });
        var steps = readers.Join(db.StepMarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Step,
            SectionId = mark.SectionId,
            ItemId = mark.StepId,
            Text = "",
            Number = 0,
            At = mark.DoneAt,
        });
        var sections = readers.Join(db.SectionMarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Section,
            SectionId = mark.SectionId,
            ItemId = "",
            Text = mark.Meaning,
            Number = 0,
            At = mark.ReadAt,
        });
        var bookmarks = readers.Join(db.Bookmarks, reader => reader.Id, mark => mark.ReaderId, (_, mark) => new MarkRow
        {
            Kind = MarkKind.Bookmark,
            SectionId = mark.SectionId,
            ItemId = mark.HeadingId,
            Text = "",
            Number = mark.Position,
            At = mark.AddedAt,
        });
        var notes = readers.Join(NotesOf(db, noteOf), reader => reader.Id, note => note.ReaderId, (_, note) => new MarkRow
        {
            Kind = MarkKind.Note,
            SectionId = note.SectionId,
            ItemId = "",
            Text = note.Text,
            Number = note.Number,
            At = note.WrittenAt,
        });
        var starts = readers.Join(db.PlanDates, reader => reader.Id, dates => dates.ReaderId, (reader, dates) => new MarkRow
        {
            Kind = MarkKind.Start,
            SectionId = dates.CareerId,
            ItemId = "",
            Text = "",
            Number = dates.Start.DayNumber,
            At = reader.CreatedAt,
        });
        return self.Concat(steps).Concat(sections).Concat(bookmarks).Concat(notes).Concat(starts);
    }

    /// <summary>A section has one id, hardly ever more, and a query with a list in it is translated anew each time.</summary>
    private static IQueryable<Note> NotesOf(PortalDbContext db, IReadOnlyList<string>? sectionIds) => sectionIds switch
    {
        null => db.Notes,
        [var only] => db.Notes.Where(note => note.SectionId == only),
        _ => db.Notes.Where(note => sectionIds.Contains(note.SectionId)),
    };

    private static ReaderMarks? Read(List<MarkRow> rows)
    {
        if (rows.Count == 0) return null;
        var byKind = rows.ToLookup(row => row.Kind);
        return new ReaderMarks
        {
            Steps =
            [
                .. byKind[MarkKind.Step].Select(row => new StepMark { SectionId = row.SectionId, StepId = row.ItemId, DoneAt = row.At }),
            ],
            Sections = byKind[MarkKind.Section]
                .Select(row => new SectionMark { SectionId = row.SectionId, ReadAt = row.At, Meaning = row.Text })
                .ToFrozenDictionary(mark => mark.SectionId, StringComparer.Ordinal),
            Bookmarks =
            [
                .. byKind[MarkKind.Bookmark]
                    .OrderBy(row => row.Number)
                    .ThenBy(row => row.At)
                    .Select(row => new Bookmark
                    {
                        SectionId = row.SectionId,
                        HeadingId = row.ItemId,
                        AddedAt = row.At,
                        Position = row.Number,
                    }),
            ],
            Notes = FrozenDictionary<string, Note>.Empty,
            Starts = byKind[MarkKind.Start]
                .ToFrozenDictionary(row => row.SectionId, row => DateOnly.FromDayNumber(row.Number), StringComparer.Ordinal),
        }.With(NotesIn(byKind[MarkKind.Note]));
    }

    private static IEnumerable<Note> NotesIn(IEnumerable<MarkRow> rows) => rows
        .OrderBy(row => row.Number)
        .Select(row => new Note { SectionId = row.SectionId, Number = row.Number, Text = row.Text, WrittenAt = row.At });
}
