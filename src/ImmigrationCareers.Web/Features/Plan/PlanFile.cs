using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>A plan as a reader takes it away and brings it back: versioned JSON, described in docs/plan-file.md.</summary>
/// <param name="Version">Version of the form.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Sections">Sections read.</param>
/// <param name="Bookmarks">Bookmarks, in order.</param>
/// <param name="Notes">Private notes.</param>
/// <param name="Starts">Days on which the reader starts, by career id.</param>
public sealed record PlanFile(
    int Version,
    IReadOnlyList<PlanFile.Step> Steps,
    IReadOnlyList<PlanFile.Section> Sections,
    IReadOnlyList<PlanFile.Bookmark> Bookmarks,
    IReadOnlyList<PlanFile.Note> Notes,
    IReadOnlyDictionary<string, DateOnly> Starts)
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Bytes of the largest file: of the largest plan with every letter spelled as a code.</summary>
    public const int MaximumSize = 10 * PlanLimits.Bytes;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>
    /// A reader's plan. Whatever is in it can be imported: notes and days that older versions took from files, and that break a rule
    /// of today, are cut in parts and left out.
    /// </summary>
    public static PlanFile Of(ReaderMarks? marks) => new(
        CurrentVersion,
        [.. (marks?.Steps ?? []).OrderBy(mark => mark.DoneAt).Select(mark => new Step($"{mark.SectionId}/{mark.StepId}", mark.DoneAt))],
        [
            .. (marks?.Sections.Values ?? [])
                .OrderBy(mark => mark.ReadAt)
                .Select(mark => new Section(mark.SectionId, mark.ReadAt, mark.Meaning)),
        ],
        [
            .. (marks?.Bookmarks ?? []).Select(mark => new Bookmark(mark.Target, mark.AddedAt)),
        ],
        [
            .. (marks?.AllNotes ?? [])
                .OrderBy(note => note.WrittenAt)
                .SelectMany(note => NoteText.PartsOf(note.Text).Select(part => new Note(note.SectionId, part, note.WrittenAt))),
        ],
        (marks?.Starts ?? FrozenDictionary<string, DateOnly>.Empty)
            .Where(start => PlanLimits.IsPossible(start.Value))
            .ToFrozenDictionary(StringComparer.Ordinal));

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a file; null, with the reason in words, for one that is not a plan.</summary>
    public static async Task<(ReaderMarks? Marks, string Problem)> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { MaxDepth = 8 }, cancellation);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("version", out var version)
                || !version.TryGetInt32(out var number))
                return (null, "It is not a plan that was exported here.");
            if (number > CurrentVersion) return (null, "It was made by a newer version of this site.");
            var file = document.RootElement.Deserialize<PlanFile>(Json)!;
            return PlanFileRules.BrokenBy(file) is { } broken
                ? (null, $"Something in it is not possible in a plan: {broken}.")
                : (file.ToMarks(), "");
        }
        catch (JsonException)
        {
            return (null, "It is damaged, or it is not a plan that was exported here.");
        }
    }

    /// <summary>What it holds, each thing once, of a file that breaks no rule.</summary>
    internal ReaderMarks ToMarks() => new ReaderMarks
    {
        Steps =
        [
            .. Steps.Select(StepOf).GroupBy(mark => (mark.SectionId, mark.StepId)).Select(same => same.MinBy(mark => mark.DoneAt)!),
        ],
        Sections = Sections.ToFrozenDictionary(
            section => section.Id,
            section => new SectionMark { SectionId = section.Id, ReadAt = section.Read.ToUniversalTime(), Meaning = section.Content },
            StringComparer.Ordinal),
        Bookmarks = [.. Bookmarks.Select(BookmarkOf).DistinctBy(bookmark => (bookmark.SectionId, bookmark.HeadingId))],
        Notes = FrozenDictionary<string, Data.Plans.Note>.Empty,
        Starts = Starts.ToFrozenDictionary(StringComparer.Ordinal),
    }.With(Notes.Select(NoteOf).DistinctBy(note => (note.SectionId, note.Text)));

    private static StepMark StepOf(Step step) => step.Id.Split('/') is [var section, var id]
        ? new() { SectionId = section, StepId = id, DoneAt = step.Done.ToUniversalTime() }
        : throw new InvalidOperationException($"{step.Id} is no step.");

    private static Data.Plans.Bookmark BookmarkOf(Bookmark bookmark)
    {
        var ids = bookmark.Target.Split('#');
        return new() { SectionId = ids[0], HeadingId = ids.ElementAtOrDefault(1) ?? "", AddedAt = bookmark.Added.ToUniversalTime() };
    }

    private static Data.Plans.Note NoteOf(Note note) =>
        new() { SectionId = note.Section, Text = NoteText.Clean(note.Text), WrittenAt = note.Written.ToUniversalTime() };

    /// <summary>A step done: <c>{sectionId}/{stepId}</c>.</summary>
    public sealed record Step(string Id, DateTime Done);

    /// <summary>A section read, and what it said at that time: see <see cref="SectionMark.Meaning"/>.</summary>
    public sealed record Section(string Id, DateTime Read, string Content);

    /// <summary>A bookmark: <c>{sectionId}</c> or <c>{sectionId}#{headingId}</c>.</summary>
    public sealed record Bookmark(string Target, DateTime Added);

    /// <summary>A note.</summary>
    public sealed record Note(string Section, string Text, DateTime Written);
}
