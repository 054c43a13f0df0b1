using System.Text.Json;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class StepTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Visit = "officer-role/visit";
    private const string Ask = "officer-role/ask";

    [Fact]
    public async Task Tick_ByAGuestWithoutAScript_LeadsBackToWhereItWas()
    {
        var answer = await Site.Arrive().TickAsync(Visit, returnUrl: PlanSite.Role + "#visit");

        Assert.Equal(303, (int)answer.Status);
        Assert.Equal(PlanSite.Role + "#visit", answer.Header("Location"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Empty(answer.Body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FirstTick_MakesAReaderKnownByOneCookie(bool isBehindTls)
    {
        await using var site = await PlanSite.StartAsync(isBehindTls);
        var guest = site.Arrive();
        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, PlanSite.Print, "/plan", "/plan/export", "/" })
            Assert.Null((await guest.GetAsync(path)).Header("Set-Cookie"));

        var parts = (await guest.TickAsync(Visit)).Header("Set-Cookie")!.Split("; ");

        Assert.Matches("^portal-reader=[A-Za-z0-9_-]{43}$", parts[0]);
        string[] expected = ["httponly", "max-age=34560000", "path=/", "samesite=lax", .. isBehindTls ? ["secure"] : Array.Empty<string>()];
        Assert.Equal(
            expected,
            parts[1..].Where(part => !part.StartsWith("expires=", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(1, await site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Tick_ByAGuest_IsThereAfterARestart()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await SeesTheTickAsync(guest);

        await site.RestartAsync();

        await SeesTheTickAsync(guest);
        Assert.NotNull(guest.Cookie);
    }

    [Fact]
    public async Task Untick_TakesItBackEverywhere()
    {
        var guest = await Site.ArriveWithAPlanAsync();

        Assert.Equal(303, (int)(await guest.TickAsync(Visit, done: false)).Status);

        Assert.False(await guest.IsTickedAsync(Visit));
        Assert.Equal("0", (await guest.SeeAsync(PlanSite.Overview)).QuerySelector("[data-progress=officer]")!.GetAttribute("data-done"));
        Assert.Equal(0, await Site.CountAsync(db => db.StepMarks));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task SamePost_Repeated_ChangesNothing(bool done, int marks)
    {
        var guest = Site.Arrive();
        await guest.TickAsync(Visit, done);
        var before = await Site.Store.LookAsync(db => Task.FromResult(db.StepMarks.Select(mark => mark.DoneAt).ToList()));

        var again = await guest.TickAsync(Visit, done);

        Assert.Equal(303, (int)again.Status);
        Assert.Null(again.Header("Set-Cookie"));
        Assert.Equal(before, await Site.Store.LookAsync(db => Task.FromResult(db.StepMarks.Select(mark => mark.DoneAt).ToList())));
        Assert.Equal(marks, before.Count);
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Tick_ByAScript_IsAnsweredWithTheNewState()
    {
        var guest = Site.Arrive();

        Assert.Equal((Visit, true), await StateAsync(guest, "true"));
        Assert.True(await guest.IsTickedAsync(Visit));
        Assert.Equal((Visit, false), await StateAsync(guest, "false"));
        Assert.False(await guest.IsTickedAsync(Visit));
    }

    [Fact]
    public async Task Tick_WithBothValues_TakesTheFirst()
    {
        var guest = Site.Arrive();

        await guest.SaveAsync("/plan/steps", ("step", Visit), ("done", "true"), ("done", "false"));
        Assert.True(await guest.IsTickedAsync(Visit));

        await guest.SaveAsync("/plan/steps", ("step", Visit), ("done", "false"), ("done", "true"));
        Assert.False(await guest.IsTickedAsync(Visit));
    }

    [Fact]
    public async Task TwoFirstTicks_OneAfterTheOther_MakeOneReader()
    {
        var guest = Site.Arrive();

        Assert.NotNull((await guest.TickAsync(Visit)).Header("Set-Cookie"));
        Assert.Null((await guest.TickAsync(Ask)).Header("Set-Cookie"));

        Assert.True(await guest.IsTickedAsync(Visit));
        Assert.True(await guest.IsTickedAsync(Ask));
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
    }

    /// <summary>What a page's script sends for a browser that keeps no cookies: it had a reader a moment ago.</summary>
    [Theory]
    [InlineData("/plan/steps", "step", Visit, "done")]
    [InlineData("/plan/bookmarks", "target", "officer-role", "saved")]
    public async Task Write_OfAReaderWhoseCookieDoesNotComeBack_IsRefusedAndMakesNoOther(
        string path, string name, string value, string state)
    {
        var guest = Site.Arrive();
        Assert.Equal(200, (int)(await guest.PostForJsonAsync(path, (name, value), (state, "true"), ("known", "false"))).Status);
        guest.Cookie = null;

        var answer = await guest.PostForJsonAsync(path, (name, value), (state, "true"), ("known", "true"));

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("keeps no cookie", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Marks_OfAReader_AreWhatPagesShow()
    {
        var guest = Site.Arrive();
        Assert.Equal((false, []), await MarksAsync(guest));
        await guest.TickAsync(Visit);
        await guest.BookmarkAsync("officer-role");
        await guest.BookmarkAsync("officer-role#the-day");

        var (isKnown, marks) = await MarksAsync(guest);

        Assert.True(isKnown);
        Assert.Equal([Visit, "officer-role", "officer-role#the-day"], marks);
        var answer = await guest.GetAsync("/plan/marks");
        Assert.Equal(("private, no-store", "Cookie"), (answer.Header("Cache-Control"), answer.Header("Vary")));
    }

    [Fact]
    public async Task EveryStep_WithoutAScript_IsAFormOfItsOwn()
    {
        var boxes = (await Site.Arrive().SeeAsync(PlanSite.Role)).QuerySelectorAll("input[data-step]");

        Assert.Equal([Visit, Ask], boxes.Select(box => box.GetAttribute("data-step")));
        Assert.All(boxes, box =>
        {
            var form = box.ParentElement!;
            Assert.Equal(("/plan/steps", "post"), (form.GetAttribute("action"), form.GetAttribute("method")));
            Assert.Equal("off", form.GetAttribute("autocomplete"));
            Assert.Equal(
                [("hidden", "step"), ("hidden", "returnUrl"), ("checkbox", "done"), ("hidden", "done")],
                form.QuerySelectorAll("input").Select(input => (input.GetAttribute("type"), input.GetAttribute("name"))));
            Assert.Equal("Save", form.QuerySelector("button")?.TextContent);
        });
    }

    private static async Task SeesTheTickAsync(Guest guest)
    {
        Assert.True(await guest.IsTickedAsync(Visit));
        Assert.False(await guest.IsTickedAsync(Ask));
        Assert.True(await guest.IsTickedAsync(Visit, PlanSite.Print));
        Assert.False(await guest.IsTickedAsync(Ask, PlanSite.Print));
        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, "/plan" })
        {
            var progress = (await guest.SeeAsync(path)).QuerySelector("[data-progress=officer]")!;
            Assert.Equal(("1", "4"), (progress.GetAttribute("data-done"), progress.GetAttribute("data-total")));
            Assert.Contains("1 of 4 steps", progress.TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task<(bool IsKnown, string?[] Marks)> MarksAsync(Guest guest)
    {
        using var answer = JsonDocument.Parse((await guest.GetAsync("/plan/marks")).Text);
        var marks = answer.RootElement.GetProperty("marks").EnumerateArray().Select(mark => mark.GetString()).ToArray();
        return (answer.RootElement.GetProperty("reader").GetBoolean(), marks);
    }

    private static async Task<(string?, bool)> StateAsync(Guest guest, string done)
    {
        var answer = await guest.PostForJsonAsync("/plan/steps", ("step", Visit), ("done", done));
        Assert.Equal(200, (int)answer.Status);
        Assert.StartsWith("application/json", answer.Header("Content-Type"), StringComparison.Ordinal);
        using var state = JsonDocument.Parse(answer.Text);
        return (state.RootElement.GetProperty("step").GetString(), state.RootElement.GetProperty("done").GetBoolean());
    }
}
