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

    /// <summary>Notes by section id: all of them, or those of the section that was asked for.</summary>
    public required FrozenDictionary<string, Note> Notes { get; init; }

    /// <summary>Days on which the reader starts, by career id.</summary>
    public required FrozenDictionary<string, DateOnly> Starts { get; init; }

    /// <summary>Every section that something was saved about, each once.</summary>
    public IEnumerable<string> SectionIds => Steps.Select(mark => mark.SectionId)
        .Concat(Sections.Keys)
        .Concat(Bookmarks.Select(bookmark => bookmark.SectionId))
        .Concat(Notes.Keys)
        .Distinct(StringComparer.Ordinal);
}
