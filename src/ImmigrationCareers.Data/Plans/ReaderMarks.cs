using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ImmigrationCareers.Data.Plans;

/// <summary>What one reader has saved, as a page needs it.</summary>
public sealed record ReaderMarks
{
    /// <summary>The reader.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>Steps done, with when.</summary>
    public required ImmutableArray<StepMark> Steps { get; init; }

    /// <summary>Sections read.</summary>
    public required FrozenDictionary<string, SectionMark> Sections { get; init; }

    /// <summary>Bookmarks in the reader's order.</summary>
    public required ImmutableArray<Bookmark> Bookmarks { get; init; }

    /// <summary>Every section that something was saved about, each once.</summary>
    public IEnumerable<string> SectionIds => Steps.Select(mark => mark.SectionId)
        .Concat(Sections.Keys)
        .Concat(Bookmarks.Select(bookmark => bookmark.SectionId))
        .Concat(Notes.Keys)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Notes by section id: all of them, or those of the section that was asked for.</summary>
    public required FrozenDictionary<string, Note> Notes { get; init; }
}
