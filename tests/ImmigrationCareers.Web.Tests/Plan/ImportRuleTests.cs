using System.Text;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>A file obeys the rules of the forms: one that is broken refuses the file as a whole.</summary>
public sealed class ImportRuleTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Hash = "0123456789abcdef0123456789abcdef";

    private static int addresses;

    private static readonly string LongestNote = new('a', Note.MaximumJoinedLength);

    /// <summary>Files that break one rule each, and a word of what the reader is told.</summary>
    private static readonly Dictionary<string, (string Word, ImportedFile File)> Broken = new()
    {
        ["Note_OfMoreThan16000Characters"] = ("16000", new() { Notes = [ImportedFile.Note("officer-role", LongestNote + "a")] }),
        ["Notes_OfAMegabyte"] = ("bytes", new() { Notes = Enumerable.Range(0, 70).Select(i => ImportedFile.Note($"s-{i}", LongestNote)) }),
        ["Notes_OfAMegabyteInLettersOfThreeBytes"] = (
            "bytes",
            new() { Notes = Enumerable.Range(0, 30).Select(i => ImportedFile.Note($"s-{i}", new string('ሀ', 15_000))) }),
        ["Notes_TooMany"] = ("notes", new() { Notes = Enumerable.Range(0, 2001).Select(i => ImportedFile.Note($"s-{i}", "a")) }),
        ["Entries_TooMany"] = (
            "entries",
            new() { Steps = Enumerable.Range(0, 10_001).Select(i => ImportedFile.Step($"officer-role/s-{i}")) }),
        ["Bookmarks_TooMany"] = (
            "bookmarks",
            new() { Bookmarks = Enumerable.Range(0, 501).Select(i => ImportedFile.Bookmark($"officer-role#h-{i}")) }),
        ["Start_LastOfAll"] = ("day", new() { Starts = new Dictionary<string, string> { ["officer"] = "9999-12-31" } }),
        ["Start_TooLate"] = ("day", new() { Starts = new Dictionary<string, string> { ["officer"] = "2101-01-01" } }),
        ["Start_TooEarly"] = ("day", new() { Starts = new Dictionary<string, string> { ["officer"] = "1999-12-31" } }),
        ["Start_FirstOfAll"] = ("day", new() { Starts = new Dictionary<string, string> { ["officer"] = "0001-01-01" } }),
        ["Step_TooLate"] = ("day", new() { Steps = [ImportedFile.Step("officer-role/visit", "9999-12-31T23:59:59Z")] }),
        ["Section_TooEarly"] = ("day", new() { Sections = [ImportedFile.Section("officer-role", Hash, "0001-01-01T00:00:00Z")] }),
        ["Bookmark_TooEarly"] = ("day", new() { Bookmarks = [ImportedFile.Bookmark("officer-role", "1999-01-01T00:00:00Z")] }),
        ["Note_TooLate"] = ("day", new() { Notes = [ImportedFile.Note("officer-role", "Mine", "2101-01-01T00:00:00Z")] }),
        ["Section_WithWords"] = ("read", new() { Sections = [ImportedFile.Section("officer-role", "whatever I like")] }),
        ["Section_WithAnythingLong"] = ("read", new() { Sections = [ImportedFile.Section("officer-role", new string('a', 4000))] }),
        ["Note_OfNothing"] = ("empty", new() { Notes = [ImportedFile.Note("officer-role", " \n\u0001 ")] }),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task File_ThatBreaksARule_IsRefusedInWordsAndChangesNothing(string name)
    {
        var (word, file) = Broken[name];
        var guest = await Site.ArriveWithAPlanAsync();
        await guest.WriteAsync("officer-role", "Mine");
        var before = (await guest.GetAsync("/plan/export")).Text;

        var answer = await (file with { Steps = [.. file.Steps, ImportedFile.Step("officer-role/ask")] }).SendAsync(Site, guest);

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains(word, answer.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await guest.GetAsync("/plan/export")).Text);
        Assert.Equal(200, (int)(await guest.GetAsync("/plan")).Status);
    }

    [Fact]
    public async Task File_AtEveryLimit_IsTaken()
    {
        var guest = Site.Arrive();
        var file = new ImportedFile
        {
            Sections = [ImportedFile.Section("officer-role", Hash)],
            Bookmarks = Enumerable.Range(0, PlanLimits.Bookmarks).Select(i => ImportedFile.Bookmark($"officer-role#h-{i}")),
            Notes = [ImportedFile.Note("officer-role", LongestNote)],
            Starts = new Dictionary<string, string> { ["officer"] = "2100-12-31" },
        };

        Assert.Equal(303, (int)(await file.SendAsync(Site, guest)).Status);

        Assert.Equal(200, (int)(await guest.GetAsync("/plan")).Status);
        Assert.Equal(200, (int)(await guest.GetAsync("/plan/timeline.ics")).Status);
        await ExportedIsTakenAsync(guest);
    }

    [Fact]
    public async Task File_OfALoneSurrogate_IsRefused()
    {
        const string file = """
            {"version":1,"steps":[],"sections":[],"bookmarks":[],"starts":{},
            "notes":[{"section":"officer-role","text":"\ud800","written":"2026-11-22"}]}
            """;

        Assert.Equal(400, (int)(await ImportedFile.SendAsync(Site, Site.Arrive(), Encoding.UTF8.GetBytes(file))).Status);
    }

    [Fact]
    public async Task Notes_TooLongToBeOne_AreKeptBesideEachOther()
    {
        var guest = Site.Arrive();
        var (first, second) = (new string('a', 12_000), new string('b', 12_000));
        foreach (var text in new[] { first, second, "Short", second })
            Assert.Equal(303, (int)(await WithNote(text).SendAsync(Site, guest)).Status);

        string[] expected = [$"{first}\n\nShort", second];
        Assert.Equal(expected, await NotesAsync(guest));
        var section = await guest.SeeAsync(PlanSite.Role);
        Assert.Equal(expected, section.QuerySelectorAll("form[action='/plan/notes'] textarea").Select(area => area.TextContent));
        Assert.Equal(expected, (await guest.SeeAsync("/plan")).QuerySelectorAll(".note p").Select(note => note.TextContent));
        Assert.Equal(
            expected,
            (await guest.SeeAsync(PlanSite.Print + "?notes=true")).QuerySelectorAll(".note p").Select(note => note.TextContent));
        await ExportedIsTakenAsync(guest);

        await guest.SaveAsync("/plan/notes", ("section", "officer-role"), ("number", "1"), ("text", "Shortened"));
        Assert.Equal([expected[0], "Shortened"], await NotesAsync(guest));
        await guest.WriteAsync("officer-role", "");
        Assert.Equal(["Shortened"], await NotesAsync(guest));
        await guest.WriteAsync("officer-role", "Shorter");
        Assert.Equal(["Shorter"], await NotesAsync(guest));
    }

    [Fact]
    public async Task Plan_GrownByManyFiles_StaysWithinItsLimits()
    {
        var guest = Site.Arrive();
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            var notes = Enumerable.Range(0, 20).Select(note => ImportedFile.Note($"s-{note}", $"{i} {LongestNote[10..]}"));
            statuses.Add((int)(await new ImportedFile { Notes = notes }.SendAsync(Site, guest)).Status);
        }

        Assert.Equal([303, 303, 303, 400, 400], statuses);
        await ExportedIsTakenAsync(guest);
        var refused = await guest.PostAsync("/plan/notes", ("section", "officer-role"), ("text", new string('ሀ', Note.MaximumLength)));
        Assert.Equal(303, (int)refused.Status);
        foreach (var section in new[] { "officer-education", "officer-skills" })
            refused = await guest.PostAsync("/plan/notes", ("section", section), ("text", new string('ሀ', Note.MaximumLength)));
        Assert.Equal(303, (int)refused.Status);
    }

    [Fact]
    public async Task Bookmarks_OfTwoFiles_CountTogether()
    {
        var guest = Site.Arrive();
        ImportedFile FileOf(int from) =>
            new() { Bookmarks = Enumerable.Range(from, 300).Select(i => ImportedFile.Bookmark($"officer-role#h-{i}")) };

        Assert.Equal(303, (int)(await FileOf(0).SendAsync(Site, guest)).Status);
        Assert.Equal(400, (int)(await FileOf(300).SendAsync(Site, guest)).Status);
        Assert.Equal(303, (int)(await FileOf(100).SendAsync(Site, guest)).Status);
        Assert.Equal(400, await Site.CountAsync(db => db.Bookmarks));
    }

    [Fact]
    public async Task LargestPlan_SpelledInCodes_CanBeExportedAndImported()
    {
        var guest = Site.Arrive();
        var notes = Enumerable.Range(0, 65).Select(i => ImportedFile.Note($"s-{i}", new string('<', Note.MaximumJoinedLength)));
        Assert.Equal(303, (int)(await new ImportedFile { Notes = notes }.SendAsync(Site, guest)).Status);

        await ExportedIsTakenAsync(guest);
    }

    [Fact]
    public async Task Stored_ByAnOlderVersion_IsShownAndExportedAllTheSame()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        await Site.Store.LookAsync(async db =>
        {
            var reader = await db.Readers.Select(known => known.Id).SingleAsync();
            await db.AddIfMissingAsync(
                new PlanDates { ReaderId = reader, CareerId = "officer", Start = new DateOnly(9999, 12, 31) }, CancellationToken.None);
            return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO Notes (ReaderId, SectionId, Number, Text, WrittenAt)
                VALUES ({reader}, 'officer-role', 0, {Long()}, {ImportedFile.Day})
                """);
        });

        Assert.Equal(200, (int)(await guest.GetAsync("/plan")).Status);
        Assert.Equal(404, (int)(await guest.GetAsync("/plan/timeline.ics")).Status);
        Assert.All(await NotesAsync(guest), note => Assert.InRange(note.Length, 1, Note.MaximumJoinedLength));
        Assert.Equal(WithoutSpaces(Long()), WithoutSpaces(string.Concat(await NotesAsync(guest))));
        var exported = Encoding.UTF8.GetBytes((await guest.GetAsync("/plan/export")).Text);
        Assert.Equal(303, (int)(await ImportedFile.SendAsync(Site, Site.Arrive(), exported)).Status);

        static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);
        static string Long() => string.Concat(Enumerable.Range(0, 9000).Select(i => $"{i} 😀"));
    }

    [Fact]
    public async Task Ids_ThatWereNeverHere_AreLeftOutAndNotesAboutThemKept()
    {
        var guest = Site.Arrive();
        var file = new ImportedFile
        {
            Steps =
            [
                ImportedFile.Step("never-here/a"),
                ImportedFile.Step("officer-role/visit"),
                ImportedFile.Step("officer-role/gone", "2026-11-23"),
            ],
            Sections = [ImportedFile.Section("never-here", Hash)],
            Bookmarks = [ImportedFile.Bookmark("never-here#b"), ImportedFile.Bookmark("officer-role")],
            Notes = [ImportedFile.Note("never-here", "My own words")],
            Starts = new Dictionary<string, string> { ["no-career"] = "2027-01-01", ["officer"] = "2027-01-02" },
        };

        Assert.Equal(303, (int)(await file.SendAsync(Site, guest)).Status);

        var exported = await guest.ExportAsync();
        Assert.Equal(["officer-role/visit", "officer-role/gone"], Of("steps", "id"));
        Assert.Equal(["officer-role"], Of("bookmarks", "target"));
        Assert.Equal(["never-here"], Of("notes", "section"));
        Assert.Empty(Of("sections", "id"));
        Assert.Equal(["officer"], exported.GetProperty("starts").EnumerateObject().Select(start => start.Name));

        IEnumerable<string?> Of(string kind, string field) =>
            exported.GetProperty(kind).EnumerateArray().Select(entry => entry.GetProperty(field).GetString());
    }

    [Fact]
    public async Task Marks_OfASectionThatIsGone_AreImportedAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync("officer-skills");
        await guest.BookmarkAsync("officer-skills");
        await site.ChangeContentAsync(content => content.Delete("careers/officer/03-skills.md"));
        var exported = (await guest.GetAsync("/plan/export")).Text;
        await guest.SaveAsync("/plan/delete");

        Assert.Equal(303, (int)(await ImportedFile.SendAsync(site, guest, Encoding.UTF8.GetBytes(exported))).Status);

        Assert.Equal(exported, (await guest.GetAsync("/plan/export")).Text);
    }

    private static ImportedFile WithNote(string text) => new() { Notes = [ImportedFile.Note("officer-role", text)] };

    private static async Task<List<string>> NotesAsync(Guest guest) =>
        [.. (await guest.ExportAsync()).GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("text").GetString()!)];

    private async Task ExportedIsTakenAsync(Guest guest)
    {
        var exported = (await guest.GetAsync("/plan/export")).Text;
        var other = Site.Arrive();
        foreach (var reader in new[] { guest, other, other })
        {
            Site.Portal.From = $"203.0.113.{Interlocked.Increment(ref addresses)}";
            Assert.Equal(303, (int)(await ImportedFile.SendAsync(Site, reader, Encoding.UTF8.GetBytes(exported))).Status);
            Assert.Equal(exported, (await reader.GetAsync("/plan/export")).Text);
        }
    }
}
