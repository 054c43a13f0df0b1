using System.Collections.Frozen;
using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>
/// Brings what a reader saved up to the guide of today: sections that were merged, steps and headings that were renamed.
/// The store keeps the ids of the time, so that a section which comes back has its marks again. What is gone stays as it was saved.
/// </summary>
internal static class MarksOfToday
{
    /// <summary>Stands between two notes that became one.</summary>
    private const string BetweenNotes = "\n\n";

    public static ReaderMarks Of(Guide guide, ReaderMarks saved) => !AreOfThePast(guide, saved) ? saved : saved with
    {
        Steps = [.. saved.Steps.Select(mark => Of(guide, mark)).OrderByDescending(mark => mark.DoneAt).DistinctBy(mark => (mark.SectionId, mark.StepId))],
        Sections = saved.Sections.Values
            .GroupBy(mark => IdOf(guide, mark.SectionId), StringComparer.Ordinal)
            .ToFrozenDictionary(marks => marks.Key, marks => Joined(marks.Key, marks), StringComparer.Ordinal),
        Bookmarks = [.. saved.Bookmarks.Select(bookmark => Of(guide, bookmark)).DistinctBy(bookmark => (bookmark.SectionId, bookmark.HeadingId))],
        Notes = saved.Notes.Values
            .GroupBy(note => IdOf(guide, note.SectionId), StringComparer.Ordinal)
            .ToFrozenDictionary(notes => notes.Key, notes => Joined(notes.Key, notes), StringComparer.Ordinal),
    };

    /// <summary>A bookmark as it is today; one of a heading that is gone leads to the top.</summary>
    public static Bookmark Of(Guide guide, Bookmark bookmark)
    {
        if (guide.FindSection(bookmark.SectionId) is not var (_, section)) return bookmark;
        var heading = bookmark.HeadingId.Length == 0 ? "" : section.Body.CurrentAnchor(bookmark.HeadingId) ?? "";
        if (section.Id == bookmark.SectionId && heading == bookmark.HeadingId) return bookmark;
        return new Bookmark { ReaderId = bookmark.ReaderId, SectionId = section.Id, HeadingId = heading, Position = bookmark.Position, AddedAt = bookmark.AddedAt };
    }

    private static StepMark Of(Guide guide, StepMark mark)
    {
        if (guide.FindSection(mark.SectionId) is not var (_, section)) return mark;
        var step = section.Body.CurrentAnchor(mark.StepId) ?? mark.StepId;
        if (section.Id == mark.SectionId && step == mark.StepId) return mark;
        return new StepMark { ReaderId = mark.ReaderId, SectionId = section.Id, StepId = step, DoneAt = mark.DoneAt };
    }

    private static string IdOf(Guide guide, string sectionId) => guide.FindSection(sectionId)?.Section.Id ?? sectionId;

    /// <summary>Hardly any reader has marks of the past, and every page with a reader asks.</summary>
    private static bool AreOfThePast(Guide guide, ReaderMarks saved) =>
        saved.Steps.Any(mark => Of(guide, mark) != mark)
        || saved.Bookmarks.Any(bookmark => Of(guide, bookmark) != bookmark)
        || saved.Sections.Keys.Concat(saved.Notes.Keys).Any(id => IdOf(guide, id) != id);

    /// <summary>The section's own mark tells which text the reader knows; without one the newest of those merged into it does.</summary>
    private static SectionMark Joined(string sectionId, IEnumerable<SectionMark> marks)
    {
        var mark = marks.OrderByDescending(mark => mark.SectionId == sectionId).ThenByDescending(mark => mark.ReadAt).First();
        return new SectionMark { ReaderId = mark.ReaderId, SectionId = sectionId, ReadAt = mark.ReadAt, ContentHash = mark.ContentHash };
    }

    private static Note Joined(string sectionId, IEnumerable<Note> notes)
    {
        var inOrder = notes.OrderByDescending(note => note.SectionId == sectionId).ThenBy(note => note.WrittenAt).ToList();
        return new Note
        {
            ReaderId = inOrder[0].ReaderId,
            SectionId = sectionId,
            Text = string.Join(BetweenNotes, inOrder.Select(note => note.Text).Distinct(StringComparer.Ordinal)),
            WrittenAt = inOrder.Max(note => note.WrittenAt),
        };
    }
}
