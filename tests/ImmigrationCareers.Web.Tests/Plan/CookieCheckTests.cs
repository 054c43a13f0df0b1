using AngleSharp.Html.Dom;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>A browser without a script that keeps no cookie is told so, and leaves nobody behind whom nobody finds again.</summary>
public sealed class CookieCheckTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Theory]
    [InlineData("/plan/steps")]
    [InlineData("/plan/bookmarks")]
    [InlineData("/plan/sections")]
    [InlineData("/plan/notes")]
    public async Task Form_OfABrowserThatKeepsNoCookie_SaysSoAndLeavesNobody(string form)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            var saved = await SendAsync(Site.Arrive(), form);
            Assert.Equal(303, (int)saved.Status);

            var answer = await Site.Arrive().GetAsync(saved.Header("Location")!);

            Assert.Equal(400, (int)answer.Status);
            Assert.Contains("keeps no cookie", answer.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Equal(0, await Site.CountAsync(db => db.Readers));
        }
    }

    /// <summary>What is written goes with the reader who is deleted, and browsers do not have it any more.</summary>
    [Fact]
    public async Task Note_OfABrowserThatKeepsNoCookie_ComesBack()
    {
        var saved = await SendAsync(Site.Arrive(), "/plan/notes");

        var answer = await Site.Arrive().GetAsync(saved.Header("Location")!);

        Assert.Equal("A note", answer.Html.QuerySelector("textarea")!.TextContent);
        Assert.Contains("What an officer does", answer.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan/steps", "#visit")]
    [InlineData("/plan/sections", "#own_plan")]
    public async Task Form_OfABrowserThatKeepsTheCookie_LeadsBackToItsPlaceAndTheNextAtOnce(string form, string place)
    {
        var guest = Site.Arrive();
        var saved = await SendAsync(guest, form);

        var answer = await guest.GetAsync(saved.Header("Location")!);
        Assert.Equal((303, PlanSite.Role + place), ((int)answer.Status, answer.Header("Location")));
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));

        Assert.Equal(PlanSite.Role + place, (await SendAsync(guest, form)).Header("Location"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&guest=made-up")]
    [InlineData("&guest=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Check_WithoutItsOwnWord_DeletesNobody(string guest)
    {
        await Site.ArriveWithAPlanAsync();
        Assert.Equal(400, (int)(await Site.Arrive().GetAsync($"/plan/kept?to={PlanSite.Role}{guest}")).Status);
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("")]
    public async Task Check_ThatIsToLeadElsewhere_LeadsToThePlan(string to)
    {
        var guest = await Site.ArriveWithAPlanAsync();
        Assert.Equal("/plan", (await guest.GetAsync($"/plan/kept?to={Uri.EscapeDataString(to)}")).Header("Location"));
    }

    /// <summary>Sends the first form of its kind as the page has it.</summary>
    private static async Task<Answer> SendAsync(Guest guest, string action)
    {
        var form = (IHtmlFormElement)(await guest.SeeAsync(PlanSite.Role)).QuerySelector($"form[action='{action}']")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(field => (field.Name!, field.Value));
        return await guest.PostAsync(action, [.. fields.Where(field => field.Item1 != "done"), .. Filled(action)]);
    }

    private static (string, string)[] Filled(string action) => action switch
    {
        "/plan/steps" => [("done", "true")],
        "/plan/bookmarks" => [("saved", "true")],
        "/plan/sections" => [("read", "true")],
        _ => [("text", "A note")],
    };
}
