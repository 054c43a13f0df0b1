using System.Collections.Frozen;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Plans to add to others.</summary>
public static class TestMarks
{
    public static ReaderMarks None { get; } = new()
    {
        Steps = [],
        Sections = FrozenDictionary<string, SectionMark>.Empty,
        Bookmarks = [],
        Notes = FrozenDictionary<string, Note>.Empty,
        Starts = FrozenDictionary<string, DateOnly>.Empty,
    };

    public static ReaderMarks WithBookmarks(int count) => None with
    {
        Bookmarks =
        [
            .. Enumerable.Range(1, count)
                .Select(i => new Bookmark { SectionId = $"section-{i}", HeadingId = "", AddedAt = DateTime.UnixEpoch }),
        ],
    };

    public static ReaderMarks WithNote(string sectionId, string text) => None with
    {
        Notes = new[] { new Note { SectionId = sectionId, Text = text, WrittenAt = DateTime.UnixEpoch } }
            .ToFrozenDictionary(note => note.SectionId, StringComparer.Ordinal),
    };
}
