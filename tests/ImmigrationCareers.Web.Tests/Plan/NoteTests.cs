using System.Globalization;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class NoteTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const string Role = "officer-role";

    [Fact]
    public async Task Note_OfASection_StandsThereAndOnThePlan()
    {
        var guest = Site.Arrive();

        await guest.WriteAsync(Role, "Call on Monday.");

        Assert.Equal("Call on Monday.", await NoteOnAsync(guest, PlanSite.Role));
        Assert.Equal("", await NoteOnAsync(guest, PlanSite.Education));
        var note = Assert.Single((await guest.SeeAsync("/plan")).QuerySelectorAll(".note"));
        Assert.Equal("Call on Monday.", note.QuerySelector("p")!.TextContent);
        Assert.Equal(PlanSite.Role + "#own_plan", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Note_OfFourThousandCharacters_IsTaken()
    {
        var guest = Site.Arrive();
        var text = new string('ä', 4000);

        await guest.WriteAsync(Role, text);

        Assert.Equal(text, await NoteOnAsync(guest, PlanSite.Role));
    }

    [Fact]
    public async Task Note_OfOneCharacterMore_IsRefusedWithWordsAndChangesNothing()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "Before");

        var answer = await guest.PostAsync("/plan/notes", ("section", Role), ("text", new string('a', 4001)));

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("The note is too long", answer.Html.QuerySelector("h1")?.TextContent);
        Assert.Contains(
            "It has 4001 characters; there is room for 4000.",
            answer.Html.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Before", await NoteOnAsync(guest, PlanSite.Role));
    }

    [Fact]
    public async Task Note_AsBrowsersSendIt_CountsALineBreakAsOneCharacter()
    {
        var guest = Site.Arrive();

        await guest.WriteAsync(Role, "a" + string.Concat(Enumerable.Repeat("\r\n", 3998)) + "b");

        Assert.Equal("a" + new string('\n', 3998) + "b", await NoteOnAsync(guest, PlanSite.Role));
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("a\u0001b\u0007c\u001bd\u007fe\tf", "abcde\tf")]
    [InlineData("  around  \r\n", "around")]
    [InlineData("\u0085next\u2028line", "next\nline")]
    [InlineData("👩‍⚖️ é שלום", "👩‍⚖️ é שלום")]
    public async Task Note_WithControlCharacters_IsKeptWithoutThem(string sent, string kept)
    {
        var guest = Site.Arrive();

        await guest.WriteAsync(Role, sent);

        Assert.Equal([kept], await Site.Store.LookAsync(db => Task.FromResult(db.Notes.Select(note => note.Text).ToList())));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\u0001\u0007")]
    public async Task Note_WithoutAText_IsDeleted(string text)
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "Before");

        await guest.WriteAsync(Role, text);

        Assert.Equal("", await NoteOnAsync(guest, PlanSite.Role));
        Assert.Equal(0, await Site.CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task Note_WithMarkup_IsShownAsItsText()
    {
        const string Text = "</textarea><script>alert(1)</script> & \"quoted\" 'it'";
        var guest = Site.Arrive();

        await guest.WriteAsync(Role, Text);

        Assert.Equal(Text, await NoteOnAsync(guest, PlanSite.Role));
        Assert.Equal(Text, (await guest.SeeAsync("/plan")).QuerySelector(".note p")!.TextContent);
        foreach (var path in new[] { PlanSite.Role, "/plan" })
            Assert.DoesNotContain("<script>alert", (await guest.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_WrittenAgain_TakesThePlaceOfTheFirst()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "First");

        await guest.WriteAsync(Role, "Second");

        Assert.Equal("Second", await NoteOnAsync(guest, PlanSite.Role));
        Assert.Equal(1, await Site.CountAsync(db => db.Notes));
    }

    /// <summary>Two tabs, or two devices: what the second writes over a text that it has not seen is kept beside that.</summary>
    [Fact]
    public async Task Note_WrittenElsewhereMeanwhile_IsKeptWithTheOther()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "Before");
        var version = await VersionOnAsync(guest);
        await guest.WriteAsync(Role, "In the first tab");

        var answer = await SendAsync(guest, "In the second tab", version);

        Assert.Equal(409, (int)answer.Status);
        Assert.Equal("You wrote this note elsewhere too", answer.Html.QuerySelector("h1")!.TextContent);
        const string Both = "In the first tab\n\nIn the second tab";
        Assert.Equal(Both, answer.Html.QuerySelector("textarea")!.TextContent);
        Assert.Equal(Both, await NoteOnAsync(guest, PlanSite.Role));
        Assert.Equal(409, (int)(await SendAsync(guest, "In the second tab", version)).Status);
        Assert.Equal(Both, await NoteOnAsync(guest, PlanSite.Role));

        var putTogether = answer.Html.QuerySelector("[name=version]")!.GetAttribute("value");
        Assert.Equal(303, (int)(await SendAsync(guest, "In both tabs", putTogether)).Status);
        Assert.Equal("In both tabs", await NoteOnAsync(guest, PlanSite.Role));
    }

    [Fact]
    public async Task Notes_OfTwoTabsThatAreBothTheFirst_AreBothKept()
    {
        var guest = Site.Arrive();
        var version = await VersionOnAsync(guest);
        Assert.Equal(303, (int)(await SendAsync(guest, "First", version)).Status);

        Assert.Equal(409, (int)(await SendAsync(guest, "Second", version)).Status);

        Assert.Equal("First\n\nSecond", await NoteOnAsync(guest, PlanSite.Role));
    }

    [Fact]
    public async Task Notes_TooLongToBeOne_AreKeptBesideEachOther()
    {
        var guest = Site.Arrive();
        var version = await VersionOnAsync(guest);
        var texts = "abcde".Select(letter => new string(letter, 4000)).ToList();
        foreach (var text in texts) await SendAsync(guest, text, version);

        var kept = (await guest.SeeAsync(PlanSite.Role)).QuerySelectorAll(".own textarea").Select(note => note.TextContent).ToList();

        Assert.True(kept.Count > 1, "They are one.");
        Assert.Equal(texts, kept.SelectMany(note => note.Split("\n\n")).Order(StringComparer.Ordinal));
    }

    /// <summary>Nothing can be lost then.</summary>
    [Theory]
    [InlineData("Before", "Before", "Before")]
    [InlineData("Before", "Changed", "Changed")]
    [InlineData("", "Written anew", "Written anew")]
    [InlineData("First", "First\n\nSecond", "First\n\nSecond")]
    public async Task Note_ThatHoldsWhatWasWrittenMeanwhile_TakesItsPlace(string meanwhile, string sent, string kept)
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "Before");
        var version = await VersionOnAsync(guest);
        await guest.WriteAsync(Role, meanwhile);

        Assert.Equal(303, (int)(await SendAsync(guest, sent, version)).Status);

        Assert.Equal(kept, await NoteOnAsync(guest, PlanSite.Role));
    }

    [Fact]
    public async Task Note_DeletedByATabThatHasNotSeenIt_Stays()
    {
        var guest = Site.Arrive();
        await guest.WriteAsync(Role, "Before");
        var version = await VersionOnAsync(guest);
        await guest.WriteAsync(Role, "Before, and more");

        Assert.Equal(409, (int)(await SendAsync(guest, "", version)).Status);

        Assert.Equal("Before, and more", await NoteOnAsync(guest, PlanSite.Role));
    }

    /// <summary>Browsers forget what was sent, and cutting a text in silence loses its end.</summary>
    [Fact]
    public async Task Note_ThatIsRefused_ComesBackWhole()
    {
        var guest = Site.Arrive();
        Assert.Null((await guest.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.GetAttribute("maxlength"));
        var text = string.Concat(Enumerable.Range(0, 4998).Select(i => (char)('a' + (i % 26))));

        var answer = await SendAsync(guest, text, await VersionOnAsync(guest));

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(text, answer.Html.QuerySelector("textarea")!.TextContent);
        Assert.Contains("4998 of 4000 characters", answer.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("private, no-store", answer.Header("Cache-Control"));
    }

    /// <summary>What counts while somebody writes, and what the page says, is the rule.</summary>
    [Fact]
    public async Task Limit_OnThePageAndInItsScript_IsTheStores()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        var page = await guest.SeeAsync(PlanSite.Role);
        var script = (await Site.Portal.GetAsync(page.QuerySelector("script[src*='note']")!.GetAttribute("src")!)).Text;

        Assert.Contains($"const most = {Note.MaximumLength};", script, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"up to {Note.MaximumLength:N0} characters"),
            page.QuerySelector("label[for=own_note]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_OnASectionThatIsGone_ComesBackToBeKeptElsewhere()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await site.ChangeContentAsync(content => content.Delete(ContentFiles.OfficerRole));

        var answer = await SendAsync(guest, "Call on Monday.", null);

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("Call on Monday.", answer.Html.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Note_WhileTheStoreIsAway_ComesBackToBeSentAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        site.Store.TakeAway();

        var answer = await SendAsync(guest, "Call on Monday.", null);

        Assert.Equal(503, (int)answer.Status);
        Assert.NotNull(answer.Header("Retry-After"));
        Assert.Equal("Call on Monday.", answer.Html.QuerySelector("textarea")!.TextContent);
    }

    private static Task<Answer> SendAsync(Guest guest, string text, string? version) =>
        guest.PostAsync("/plan/notes", ("section", Role), ("text", text), ("version", version ?? ""));

    private static async Task<string?> VersionOnAsync(Guest guest) =>
        (await guest.SeeAsync(PlanSite.Role)).QuerySelector("[action='/plan/notes'] [name=version]")!.GetAttribute("value");

    private static async Task<string> NoteOnAsync(Guest guest, string path) =>
        (await guest.SeeAsync(path)).QuerySelector("#own_note")!.TextContent;
}
