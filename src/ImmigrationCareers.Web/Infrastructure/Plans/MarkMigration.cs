using System.Collections.Frozen;
using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>
/// Brings what a reader saved up to today's guide. The store keeps the ids of when they were saved, so that a section which comes back
/// has its marks again. What is gone stays as it was saved.
/// </summary>
internal static class MarkMigration
{
    public static ReaderMarks Of(Guide guide, ReaderMarks saved) => !AreOfThePast(guide, saved) ? saved : (saved with
    {
        Steps =
        [
            .. saved.Steps
                .Select(mark => Of(guide, mark))
                .OrderByDescending(mark => mark.DoneAt)
                .DistinctBy(mark => (mark.SectionId, mark.StepId)),
        ],
        Sections = saved.Sections.Values
            .GroupBy(mark => IdOf(guide, mark.SectionId), StringComparer.Ordinal)
            .ToFrozenDictionary(marks => marks.Key, marks => Joined(marks.Key, marks), StringComparer.Ordinal),
        Bookmarks =
        [
            .. saved.Bookmarks.Select(bookmark => Of(guide, bookmark)).DistinctBy(bookmark => (bookmark.SectionId, bookmark.HeadingId)),
        ],
    }).With(NotesOf(guide, saved.AllNotes));

    /// <summary>A bookmark as it is today; one of a heading that is gone leads to the top.</summary>
    public static Bookmark Of(Guide guide, Bookmark bookmark) =>
        guide.FindItem(bookmark.SectionId, bookmark.HeadingId) is var (section, heading)
            ? bookmark with { SectionId = section.Id, HeadingId = heading ?? "" }
            : bookmark;

    private static StepMark Of(Guide guide, StepMark mark) =>
        guide.FindItem(mark.SectionId, mark.StepId) is var (section, step)
            ? mark with { SectionId = section.Id, StepId = string.IsNullOrEmpty(step) ? mark.StepId : step }
            : mark;

    private static string IdOf(Guide guide, string sectionId) => guide.FindSection(sectionId)?.Section.Id ?? sectionId;

    /// <summary>Hardly any reader has marks with former ids, and every page with a reader asks.</summary>
    private static bool AreOfThePast(Guide guide, ReaderMarks saved) =>
        saved.Steps.Any(mark => Of(guide, mark) != mark)
        || saved.Bookmarks.Any(bookmark => Of(guide, bookmark) != bookmark)
        || saved.Sections.Keys.Concat(saved.Notes.Keys).Any(id => IdOf(guide, id) != id);

    /// <summary>The section's own mark tells which text the reader knows; without one the newest of those merged into it does.</summary>
    private static SectionMark Joined(string sectionId, IEnumerable<SectionMark> marks) =>
        marks.OrderByDescending(mark => mark.SectionId == sectionId).ThenByDescending(mark => mark.ReadAt).First() with
        {
            SectionId = sectionId,
        };

    private static IEnumerable<Note> NotesOf(Guide guide, IEnumerable<Note> saved) => saved
        .GroupBy(note => IdOf(guide, note.SectionId), StringComparer.Ordinal)
        .SelectMany(notes => SeenNote.Of(notes.Key, notes))
        .Select(seen => seen.Note);
}
