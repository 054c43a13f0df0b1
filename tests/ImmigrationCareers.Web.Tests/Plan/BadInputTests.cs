namespace ImmigrationCareers.Web.Tests.Plan;

public sealed class BadInputTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "/plan/steps", "step=officer-role%2Fno-such-step&done=true" },
        { "/plan/steps", "step=no-such-section%2Fvisit&done=true" },
        { "/plan/steps", "step=officer-role%2Fthe-day&done=true" },
        { "/plan/steps", "step=officer-role&done=true" },
        { "/plan/steps", "step=officer-role%2F&done=true" },
        { "/plan/steps", "step=officer-role%2Fvisit%2Fvisit&done=true" },
        { "/plan/steps", "step=..%2F..%2Fetc&done=true" },
        { "/plan/steps", "step=Officer-Role%2FVisit&done=true" },
        { "/plan/steps", "step=%27%3B+DROP+TABLE+Readers%3B+--&done=true" },
        { "/plan/steps", "step=%00&done=true" },
        { "/plan/steps", "step=officer-role%2Fvisit&done=perhaps" },
        { "/plan/steps", "step=officer-role%2Fvisit" },
        { "/plan/steps", "step=officer-role%2Fvisit&done=" },
        { "/plan/steps", "done=true" },
        { "/plan/steps", "" },
        { "/plan/sections", "section=no-such-section&read=true" },
        { "/plan/sections", "section=officer-role" },
        { "/plan/sections", "section=%3Cscript%3E&read=false" },
        { "/plan/bookmarks", "target=no-such-section&saved=true" },
        { "/plan/bookmarks", "target=officer-role%23no-such-heading&saved=true" },
        { "/plan/bookmarks", "target=officer-role%23&saved=true" },
        { "/plan/bookmarks", "target=officer-role%23the-day%23the-day&saved=true" },
        { "/plan/bookmarks", "target=officer-role" },
        { "/plan/bookmarks/order", "" },
        { "/plan/bookmarks/order", "target=%3F" },
        { "/plan/bookmarks/order", "target=officer-role&target=%3F" },
        { "/plan/bookmarks/order", "target=officer-role&move=sideways" },
        { "/plan/notes", "section=no-such-section&text=a" },
        { "/plan/notes", "text=a" },
        { "/plan/dates", "career=no-such-career&start=2026-12-01" },
        { "/plan/dates", "start=2026-12-01" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Form_ThatCannotBe_IsRefusedWithWords(string path, string form)
    {
        var answer = await PostAsync(Site, path, new StringContent(form, null, "application/x-www-form-urlencoded"));

        Assert.Equal(400, (int)answer.Status);
        Assert.NotEmpty(answer.Html.QuerySelector("main h1")!.TextContent);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Equal(0, await Site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Form_ThatCannotBe_IsRefusedToAScriptInJson()
    {
        var answer = await Site.Arrive().PostForJsonAsync("/plan/steps", ("step", "officer-role/no-such-step"), ("done", "true"));

        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("There is no such step", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{\"step\":\"officer-role/visit\",\"done\":true}")]
    [InlineData("text/plain", "step=officer-role/visit&done=true")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    public async Task Body_ThatIsNoForm_IsRefused(string type, string body)
    {
        var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.InRange((int)(await PostAsync(Site, "/plan/steps", content)).Status, 400, 499);
        Assert.Equal(0, await Site.CountAsync(db => db.Readers));
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(1_048_576)]
    public async Task Note_OfAMegabyte_IsRefusedWithWords(int size)
    {
        var answer = await PostAsync(
            Site,
            "/plan/notes",
            new StringContent("section=officer-role&text=" + new string('a', size), null, "application/x-www-form-urlencoded"));

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.NotEmpty(answer.Html.QuerySelector("main h1")!.TextContent);
        Assert.Equal(0, await Site.CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task Form_OfThousandsOfFields_IsRefused()
    {
        var form = string.Join('&', Enumerable.Range(0, 5000).Select(i => $"target=officer-role&f{i}=1"));

        var answer = await PostAsync(Site, "/plan/bookmarks/order", new StringContent(form, null, "application/x-www-form-urlencoded"));

        Assert.InRange((int)answer.Status, 400, 499);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("/\u00e9")]
    [InlineData("plan")]
    [InlineData("")]
    public async Task ReturnUrl_ThatIsNotOfThisSite_IsIgnored(string returnUrl)
    {
        var answer = await Site.Arrive().TickAsync("officer-role/visit", returnUrl: returnUrl);

        Assert.Equal((303, PlanSite.Role), ((int)answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/plan/steps", "cross-site")]
    [InlineData("/plan/sections", "same-site")]
    [InlineData("/plan/bookmarks", "cross-site")]
    [InlineData("/plan/bookmarks/order", "cross-site")]
    [InlineData("/plan/notes", "cross-site")]
    [InlineData("/plan/dates", "cross-site")]
    [InlineData("/plan/forget", "cross-site")]
    [InlineData("/plan/delete", "cross-site")]
    public async Task Post_FromAnotherSite_IsForbiddenAndChangesNothing(string path, string from)
    {
        var guest = await Site.ArriveWithAPlanAsync();
        using var form = new FormUrlEncodedContent([new("step", "officer-role/ask"), new("done", "true")]);

        var answer = await Site.Portal.SendAsync(
            "POST", path, form, ("Cookie", guest.Cookie!), ("Sec-Fetch-Site", from), ("Origin", "https://evil.example"));

        Assert.Equal(403, (int)answer.Status);
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.True(await guest.IsTickedAsync("officer-role/visit"));
        Assert.False(await guest.IsTickedAsync("officer-role/ask"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("AAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00%00")]
    [InlineData("'; DROP TABLE Readers; --")]
    [InlineData("long")]
    public async Task Cookie_ThatIsNotOurs_IsAFreshGuest(string token)
    {
        var real = await Site.ArriveWithAPlanAsync();
        var guest = Site.Arrive();
        guest.Cookie = "portal-reader=" + (token == "long" ? new string('A', 8000) : token);
        var sent = guest.Cookie;

        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, PlanSite.Print, "/plan", "/plan/export" })
        {
            guest.Cookie = sent;
            var answer = await guest.GetAsync(path);
            Assert.Equal(200, (int)answer.Status);
            Assert.Equal("private, no-store", answer.Header("Cache-Control"));
            Assert.Empty(answer.Html.QuerySelectorAll("input[checked], .away"));
        }

        guest.Cookie = sent;
        Assert.Equal(303, (int)(await guest.TickAsync("officer-role/ask")).Status);
        Assert.NotEqual(sent, guest.Cookie);
        Assert.NotEqual(real.Cookie, guest.Cookie);
        Assert.True(await guest.IsTickedAsync("officer-role/ask"));
        Assert.False(await guest.IsTickedAsync("officer-role/visit"));
    }

    [Fact]
    public async Task Cookie_CutShort_IsNotItsReader()
    {
        var real = await Site.ArriveWithAPlanAsync();
        var guest = Site.Arrive();
        guest.Cookie = real.Cookie![..^1];

        Assert.False(await guest.IsTickedAsync("officer-role/visit"));
    }

    private static async Task<Answer> PostAsync(PlanSite site, string path, HttpContent body)
    {
        using (body) return await site.Portal.SendAsync("POST", path, body, ("Sec-Fetch-Site", "same-origin"));
    }
}
