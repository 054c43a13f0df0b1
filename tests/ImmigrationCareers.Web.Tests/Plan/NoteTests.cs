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

    private static async Task<string> NoteOnAsync(Guest guest, string path) =>
        (await guest.SeeAsync(path)).QuerySelector("#own_note")!.TextContent;
}
