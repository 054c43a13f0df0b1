using System.Net.Http.Headers;
using System.Text;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class ImportTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Empty = """{"version":1,"steps":[],"sections":[],"bookmarks":[],"notes":[],"starts":{}}""";

    [Fact]
    public async Task ExportDeleteImport_GivesTheSamePlan()
    {
        var guest = await FullPlanAsync(Site);
        var exported = (await guest.GetAsync("/plan/export")).Text;

        await guest.SaveAsync("/plan/delete");
        Assert.NotEqual(exported, (await guest.GetAsync("/plan/export")).Text);
        Assert.Equal(303, (int)(await ImportAsync(Site, guest, exported)).Status);

        Assert.Equal(exported, (await guest.GetAsync("/plan/export")).Text);
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_ChangesNothing()
    {
        var guest = await FullPlanAsync(Site);
        var exported = (await guest.GetAsync("/plan/export")).Text;

        Assert.Equal(303, (int)(await ImportAsync(Site, guest, exported)).Status);

        Assert.Equal(exported, (await guest.GetAsync("/plan/export")).Text);
    }

    [Fact]
    public async Task Import_IntoAnotherPlan_KeepsWhatBothHave()
    {
        var exported = (await (await FullPlanAsync(Site)).GetAsync("/plan/export")).Text;
        var other = Site.Arrive();
        await other.TickAsync("officer-role/ask");
        await other.WriteAsync("officer-role", "My own words");
        await other.BeginAsync("officer", "2027-06-01");

        Assert.Equal(303, (int)(await ImportAsync(Site, other, exported)).Status);

        Assert.True(await other.IsTickedAsync("officer-role/ask"));
        Assert.True(await other.IsTickedAsync("officer-role/visit"));
        var merged = await other.ExportAsync();
        Assert.Equal("My own words\n\nAsk about the day", merged.GetProperty("notes")[0].GetProperty("text").GetString());
        Assert.Equal("2027-01-15", merged.GetProperty("starts").GetProperty("officer").GetString());
    }

    [Fact]
    public async Task Import_OfFilesBeyondWhatAPlanHolds_IsRefusedAndChangesNothing()
    {
        var guest = await FullPlanAsync(Site);
        foreach (var part in new[] { "a", "b" })
            await ImportAsync(Site, guest, FileOf(Enumerable.Range(0, 4990).Select(i => $"officer-role/{part}-{i}")));
        var before = (await guest.GetAsync("/plan/export")).Text;

        var answer = await ImportAsync(Site, guest, FileOf(Enumerable.Range(0, 100).Select(i => $"officer-role/c-{i}")));

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("Your plan would grow too large", answer.Html.QuerySelector("main h1")?.TextContent);
        Assert.Equal(before, (await guest.GetAsync("/plan/export")).Text);

        static string FileOf(IEnumerable<string> steps) => Empty.Replace(
            "\"steps\":[]",
            $"\"steps\":[{string.Join(',', steps.Select(step => $$"""{"id":"{{step}}","done":"2026-11-22T12:00:00Z"}"""))}]",
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("[]", "not a plan")]
    [InlineData("{}", "not a plan")]
    [InlineData("""{"version":2}""", "newer version")]
    [InlineData("""{"version":1,"steps":[""", "damaged")]
    [InlineData("""{"version":1,"steps":null,"sections":[],"bookmarks":[],"notes":[],"starts":{}}""", "damaged")]
    [InlineData(
        """{"version":1,"steps":[{"id":"../etc","done":"2026-11-22T00:00:00Z"}],"sections":[],"bookmarks":[],"notes":[],"starts":{}}""",
        "not possible")]
    [InlineData(
        """
        {"version":1,"steps":[],"sections":[{"id":"a","read":"2026-11-22T00:00:00Z","content":"<b>"}],"bookmarks":[],"notes":[],"starts":{}}
        """,
        "not possible")]
    [InlineData("""{"version":1,"steps":[],"sections":[],"bookmarks":[],"notes":[],"starts":{},"extra":1}""", "damaged")]
    [InlineData("""{"version":1,"version":1,"steps":[],"sections":[],"bookmarks":[],"notes":[],"starts":{}}""", "damaged")]
    public async Task Import_OfWhatIsNoPlan_IsRefusedInWordsAndChangesNothing(string file, string reason)
    {
        var guest = await FullPlanAsync(Site);
        var before = (await guest.GetAsync("/plan/export")).Text;

        var answer = await ImportAsync(Site, guest, file);

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains(reason, answer.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await guest.GetAsync("/plan/export")).Text);
    }

    [Fact]
    public async Task Import_OfAHugeFile_IsRefusedWithoutAnError()
    {
        var guest = Site.Arrive();
        var notes = string.Join(
            ',', Enumerable.Range(0, 6000).Select(i => $$"""{"section":"s{{i}}","text":"x","written":"2026-11-22T00:00:00Z"}"""));

        var answer = await ImportAsync(Site, guest, Empty.Replace("\"notes\":[]", $"\"notes\":[{notes}]", StringComparison.Ordinal));

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.Equal(0, await Site.CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task Import_WithoutAFile_SaysSo()
    {
        var answer = await Site.Arrive().PostAsync("/plan/import");

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("No file", answer.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Guest> FullPlanAsync(PlanSite site)
    {
        var guest = await site.ArriveWithAPlanAsync();
        await guest.BookmarkAsync("officer-role#the-day");
        await guest.BookmarkAsync("officer-education");
        await guest.MarkReadAsync("officer-role");
        await guest.WriteAsync("officer-role", "Ask about the day");
        await guest.BeginAsync("officer", "2027-01-15");
        return guest;
    }

    private static async Task<Answer> ImportAsync(PlanSite site, Guest guest, string file)
    {
        using var part = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var form = new MultipartFormDataContent { { part, "file", "plan.json" } };
        return guest.Remember(await site.Portal.SendAsync("POST", "/plan/import", form, [.. guest.Own, ("Sec-Fetch-Site", "same-origin")]));
    }
}
