using System.Collections.Frozen;
using System.Collections.Immutable;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// Two plans as one, without losing anything: all marks of both, of two dates the earlier, of two different notes both. Adding the
/// same plan again changes nothing.
/// </summary>
internal static class MergedPlan
{
    public static ReaderMarks Of(ReaderMarks own, ReaderMarks added) => (own with
    {
        Steps =
        [
            .. own.Steps.Concat(added.Steps)
                .GroupBy(mark => (mark.SectionId, mark.StepId))
                .Select(same => same.MinBy(mark => mark.DoneAt)!),
        ],
        Sections = own.Sections.Values.Concat(added.Sections.Values)
            .GroupBy(mark => mark.SectionId, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, Joined, StringComparer.Ordinal),
        Bookmarks = Joined(own.Bookmarks, added.Bookmarks),
        Starts = own.Starts.Concat(added.Starts)
            .GroupBy(start => start.Key, start => start.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Min(), StringComparer.Ordinal),
    }).With(Joined(own.AllNotes, added.AllNotes));

    /// <summary>First read when it was first read by either, and last seen as the later of them saw it.</summary>
    private static SectionMark Joined(IEnumerable<SectionMark> marks)
    {
        var same = marks.ToList();
        return same.MaxBy(mark => mark.ReadAt)! with { ReadAt = same.Min(mark => mark.ReadAt) };
    }

    /// <summary>The reader's own in their order, then those that are new.</summary>
    private static ImmutableArray<Bookmark> Joined(ImmutableArray<Bookmark> own, ImmutableArray<Bookmark> added)
    {
        var last = own.Select(bookmark => bookmark.Position).DefaultIfEmpty().Max();
        var atTheEnd = added.Select((bookmark, i) => bookmark with { Position = last + i + 1 });
        return [.. own.Concat(atTheEnd).DistinctBy(bookmark => (bookmark.SectionId, bookmark.HeadingId))];
    }

    /// <summary>Each note that is new is below the reader's own about the section, or beside it where both would be too long.</summary>
    private static IEnumerable<Note> Joined(IEnumerable<Note> own, IEnumerable<Note> added)
    {
        var bySection = own.GroupBy(note => note.SectionId, StringComparer.Ordinal)
            .ToDictionary(notes => notes.Key, notes => notes.ToList(), StringComparer.Ordinal);
        foreach (var note in added)
        {
            if (bySection.TryGetValue(note.SectionId, out var known)) Add(known, note);
            else bySection.Add(note.SectionId, [note with { Number = 0 }]);
        }

        return bySection.Values.SelectMany(notes => notes);
    }

    private static void Add(List<Note> notes, Note added)
    {
        if (notes.Exists(known => known.Has(added.Text))) return;
        var i = notes.FindIndex(known => known.JoinedWith(added) is not null);
        if (i >= 0) notes[i] = notes[i].JoinedWith(added)!;
        else notes.Add(added with { Number = notes.Max(known => known.Number) + 1 });
    }
}
