using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImmigrationCareers.Content.Vocabulary;
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

    /// <summary>More entries than a plan can have; a file with more is not one that we wrote.</summary>
    private const int MaximumEntries = 5000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

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
            .. (marks?.Notes.Values ?? [])
                .OrderBy(note => note.WrittenAt)
                .Select(note => new Note(note.SectionId, note.Text, note.WrittenAt)),
        ],
        marks?.Starts ?? FrozenDictionary<string, DateOnly>.Empty);

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
            return file.ToMarks() is { } marks ? (marks, "") : (null, "Something in it is not possible in a plan.");
        }
        catch (JsonException)
        {
            return (null, "It is damaged, or it is not a plan that was exported here.");
        }
    }

    /// <summary>What it holds; null when an id, a text or a number of entries is not valid.</summary>
    private ReaderMarks? ToMarks()
    {
        if (Steps.Count + Sections.Count + Bookmarks.Count + Notes.Count + Starts.Count > MaximumEntries) return null;
        var steps = Steps.Select(step => (Ids: step.Id.Split('/'), step.Done)).ToList();
        var bookmarks = Bookmarks.Select(bookmark => (Ids: bookmark.Target.Split('#'), bookmark.Added)).ToList();
        var areValid = steps.All(step => step.Ids.Length == 2 && step.Ids.All(Names.IsId))
            && bookmarks.All(bookmark => bookmark.Ids.Length is 1 or 2 && bookmark.Ids.All(Names.IsId))
            && Sections.All(section => Names.IsId(section.Id) && IsMeaning(section.Content))
            && Sections.DistinctBy(section => section.Id).Count() == Sections.Count
            && Notes.All(note => Names.IsId(note.Section) && NoteText.Clean(note.Text).Length > 0)
            && Notes.DistinctBy(note => note.Section).Count() == Notes.Count
            && Starts.Keys.All(Names.IsId);
        return !areValid ? null : new ReaderMarks
        {
            Steps = [.. steps.Select(step => StepOf(step.Ids, step.Done))],
            Sections = Sections.ToFrozenDictionary(
                section => section.Id,
                section => new SectionMark { SectionId = section.Id, ReadAt = section.Read.ToUniversalTime(), Meaning = section.Content },
                StringComparer.Ordinal),
            Bookmarks = [.. bookmarks.Select(bookmark => BookmarkOf(bookmark.Ids, bookmark.Added))],
            Notes = Notes.ToFrozenDictionary(
                note => note.Section,
                note => new Data.Plans.Note
                {
                    SectionId = note.Section,
                    Text = NoteText.Clean(note.Text),
                    WrittenAt = note.Written.ToUniversalTime(),
                },
                StringComparer.Ordinal),
            Starts = Starts.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static StepMark StepOf(string[] ids, DateTime done) =>
        new() { SectionId = ids[0], StepId = ids[1], DoneAt = done.ToUniversalTime() };

    private static Data.Plans.Bookmark BookmarkOf(string[] ids, DateTime added) =>
        new() { SectionId = ids[0], HeadingId = ids.ElementAtOrDefault(1) ?? "", AddedAt = added.ToUniversalTime() };

    /// <summary>Ids, numbers and what is between them; nothing that a page could take for markup.</summary>
    private static bool IsMeaning(string text) =>
        text.Length <= SectionMark.MaximumMeaningLength && text.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:;,=/#+ ".Contains(c));

    /// <summary>A step done: <c>{sectionId}/{stepId}</c>.</summary>
    public sealed record Step(string Id, DateTime Done);

    /// <summary>A section read, and what it said at that time: see <see cref="SectionMark.Meaning"/>.</summary>
    public sealed record Section(string Id, DateTime Read, string Content);

    /// <summary>A bookmark: <c>{sectionId}</c> or <c>{sectionId}#{headingId}</c>.</summary>
    public sealed record Bookmark(string Target, DateTime Added);

    /// <summary>A note.</summary>
    public sealed record Note(string Section, string Text, DateTime Written);
}
