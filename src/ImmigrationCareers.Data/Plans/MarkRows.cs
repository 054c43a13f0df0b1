using System.Collections.Frozen;

namespace ImmigrationCareers.Data.Plans;

/// <summary>Everything a page shows of a reader as rows of one shape, so that one query brings all of it.</summary>
internal static class MarkRows
{
    /// <summary>The rows of readers; the first kind is there for each, so that a reader without marks is known too.</summary>
    public static IQueryable<MarkRow> Of(PortalDbContext db, IQueryable<Reader> readers, IReadOnlyList<string>? noteOf)
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
        var notes = readers.Join(NotesOf(db, noteOf), reader => reader.Id, note => note.ReaderId, (_, note) => new MarkRow
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

    /// <summary>A section has one id, hardly ever more, and a query with a list in it is translated anew each time.</summary>
    private static IQueryable<Note> NotesOf(PortalDbContext db, IReadOnlyList<string>? sectionIds) => sectionIds switch
    {
        null => db.Notes,
        [var only] => db.Notes.Where(note => note.SectionId == only),
        _ => db.Notes.Where(note => sectionIds.Contains(note.SectionId)),
    };

    /// <summary>The rows of one reader put together; null when there are none.</summary>
    public static ReaderMarks? Read(List<MarkRow> rows)
    {
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
}
