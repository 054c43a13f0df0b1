using System.Text.Json;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>A plan as a reader takes it away: versioned, documented JSON.</summary>
/// <param name="Version">Version of the form; this is 1.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Sections">Sections read.</param>
/// <param name="Bookmarks">Bookmarks in order: a section's id, with # and a heading's id where it is a heading.</param>
/// <param name="Notes">Private notes.</param>
/// <param name="Starts">Days on which the reader starts, by career id.</param>
public sealed record PlanFile(
    int Version,
    IReadOnlyList<PlanFile.Step> Steps,
    IReadOnlyList<PlanFile.Section> Sections,
    IReadOnlyList<string> Bookmarks,
    IReadOnlyList<PlanFile.Note> Notes,
    IReadOnlyDictionary<string, DateOnly> Starts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static PlanFile Of(ReaderMarks? marks, IReadOnlyDictionary<string, DateOnly> starts) => new(
        1,
        [.. (marks?.Steps ?? []).OrderBy(mark => mark.DoneAt).Select(mark => new Step($"{mark.SectionId}/{mark.StepId}", mark.DoneAt))],
        [.. (marks?.Sections.Values ?? []).OrderBy(mark => mark.ReadAt).Select(mark => new Section(mark.SectionId, mark.ReadAt))],
        [.. (marks?.Bookmarks ?? []).Select(mark => mark.HeadingId.Length == 0 ? mark.SectionId : $"{mark.SectionId}#{mark.HeadingId}")],
        [.. (marks?.Notes.Values ?? []).OrderBy(note => note.WrittenAt).Select(note => new Note(note.SectionId, note.Text, note.WrittenAt))],
        starts);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>A step done.</summary>
    public sealed record Step(string Id, DateTime Done);

    /// <summary>A section read.</summary>
    public sealed record Section(string Id, DateTime Read);

    /// <summary>A note.</summary>
    public sealed record Note(string Section, string Text, DateTime Written);
}
