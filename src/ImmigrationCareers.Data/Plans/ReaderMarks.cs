using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ImmigrationCareers.Data.Plans;

/// <summary>What one reader has saved: as a page shows it, a file carries it and one plan is added to another.</summary>
public sealed record ReaderMarks
{
    /// <summary>Steps done, with when.</summary>
    public required ImmutableArray<StepMark> Steps { get; init; }

    /// <summary>Sections read.</summary>
    public required FrozenDictionary<string, SectionMark> Sections { get; init; }

    /// <summary>Bookmarks in the reader's order.</summary>
    public required ImmutableArray<Bookmark> Bookmarks { get; init; }

    /// <summary>The first note about each section by its id: of all sections, or of the one that was asked for.</summary>
    public required FrozenDictionary<string, Note> Notes { get; init; }

    /// <summary>The other notes about them, in order: those that are too long to be one with the first.</summary>
    public ImmutableArray<Note> MoreNotes { get; init; } = [];

    /// <summary>Days on which the reader starts, by career id.</summary>
    public required FrozenDictionary<string, DateOnly> Starts { get; init; }

    /// <summary>All notes.</summary>
    public IEnumerable<Note> AllNotes => Notes.Values.Concat(MoreNotes);

    /// <summary>The notes about a section, in order.</summary>
    public IEnumerable<Note> NotesOn(string sectionId) => AllNotes.Where(note => note.SectionId == sectionId);

    /// <summary>Whether nothing is saved.</summary>
    public bool IsEmpty => Steps.Length + Sections.Count + Bookmarks.Length + Notes.Count + Starts.Count == 0;

    /// <summary>Every section that something was saved about, each once.</summary>
    public IEnumerable<string> SectionIds => Steps.Select(mark => mark.SectionId)
        .Concat(Sections.Keys)
        .Concat(Bookmarks.Select(bookmark => bookmark.SectionId))
        .Concat(Notes.Keys)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The same without marks of these sections and careers. Notes stay.</summary>
    public ReaderMarks Without(IReadOnlySet<string> ids) => this with
    {
        Steps = Steps.RemoveAll(mark => ids.Contains(mark.SectionId)),
        Sections = Sections.Where(mark => !ids.Contains(mark.Key)).ToFrozenDictionary(StringComparer.Ordinal),
        Bookmarks = Bookmarks.RemoveAll(bookmark => ids.Contains(bookmark.SectionId)),
        Starts = Starts.Where(start => !ids.Contains(start.Key)).ToFrozenDictionary(StringComparer.Ordinal),
    };

    /// <summary>The same with these notes, those about one section in their order.</summary>
    public ReaderMarks With(IEnumerable<Note> notes)
    {
        var bySection = notes.ToLookup(note => note.SectionId, StringComparer.Ordinal);
        return this with
        {
            Notes = bySection.ToFrozenDictionary(own => own.Key, own => own.First(), StringComparer.Ordinal),
            MoreNotes = [.. bySection.SelectMany(own => own.Skip(1))],
        };
    }
}
