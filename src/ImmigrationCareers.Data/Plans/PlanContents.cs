using System.Collections.Immutable;

namespace ImmigrationCareers.Data.Plans;

/// <summary>What a plan holds, whoever it belongs to.</summary>
/// <param name="Steps">Steps done.</param>
/// <param name="Sections">Sections read.</param>
/// <param name="Bookmarks">Bookmarks, in order.</param>
/// <param name="Notes">Notes.</param>
/// <param name="Starts">Days on which the reader starts, by career id.</param>
public sealed record PlanContents(
    ImmutableArray<PlanContents.Step> Steps,
    ImmutableArray<PlanContents.Section> Sections,
    ImmutableArray<PlanContents.Bookmark> Bookmarks,
    ImmutableArray<PlanContents.Note> Notes,
    ImmutableDictionary<string, DateOnly> Starts)
{
    /// <summary>A step done.</summary>
    public sealed record Step(string SectionId, string StepId, DateTime DoneAt);

    /// <summary>A section read.</summary>
    public sealed record Section(string SectionId, DateTime ReadAt, string ContentHash);

    /// <summary>A bookmark; an empty heading is the section as a whole.</summary>
    public sealed record Bookmark(string SectionId, string HeadingId, DateTime AddedAt);

    /// <summary>A note.</summary>
    public sealed record Note(string SectionId, string Text, DateTime WrittenAt);
}
