using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Tests.Plan;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>Signing in on a device where a guest made a plan.</summary>
public sealed class MergeTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    [Fact]
    public async Task Added_BothPlansAreOneAndTheGuestIsGone()
    {
        var phone = await ArriveWithAnAccountsPlanAsync(Site);
        var library = await ArriveWithAGuestsPlanAsync(Site);

        Assert.Equal("/account/merge", await library.SignInAsync(Address));
        var question = (await library.SeeAsync("/account/merge")).QuerySelector("main")!.TextContent;
        Assert.Contains("2 steps done, 1 section read, 2 bookmarks, 1 note, 1 start day", question, StringComparison.Ordinal);
        Assert.Contains("What an officer does", question, StringComparison.Ordinal);
        Assert.Equal("/plan", await library.SaveAsync("/account/merge", ("add", "true")));

        Assert.Equal(["portal-account"], library.Cookies.Keys);
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));
        foreach (var device in new[] { phone, library })
        {
            Assert.True(await device.IsTickedAsync("officer-role/visit"));
            Assert.True(await device.IsTickedAsync("officer-role/ask"));
            Assert.Equal(
                "Note of the account\n\nNote of the guest",
                (await device.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
        }

        var export = (await library.GetAsync("/plan/export")).Text;
        Assert.Contains("\"officer\": \"2027-01-01\"", export, StringComparison.Ordinal);
        Assert.Equal(3, await Site.Plans.CountAsync(db => db.Bookmarks));
        Assert.Equal("/plan", (await library.GetAsync("/account/merge")).Header("Location"));
        Assert.Equal("/plan", await library.SaveAsync("/account/merge", ("add", "true")));
    }

    [Fact]
    public async Task Left_NeitherPlanChanges()
    {
        var phone = await ArriveWithAnAccountsPlanAsync(Site);
        var library = await ArriveWithAGuestsPlanAsync(Site);
        var (ofAccount, ofGuest) = ((await phone.GetAsync("/plan/export")).Text, (await library.GetAsync("/plan/export")).Text);

        await library.SignInAsync(Address);
        Assert.Equal("/plan", await library.SaveAsync("/account/merge", ("add", "false")));

        Assert.Equal(ofAccount, (await library.GetAsync("/plan/export")).Text);
        Assert.Equal(ofAccount, (await phone.GetAsync("/plan/export")).Text);
        await library.SaveAsync("/account/sign-out");
        Assert.Equal(ofGuest, (await library.GetAsync("/plan/export")).Text);
        Assert.Equal(2, await Site.Plans.CountAsync(db => db.Readers));
    }

    /// <summary>Somebody put a cookie of their own into a browser that others use, to read what is written there.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Left_APlantedCookieIsOfNoUseToWhoPlantedIt(bool hasPlan, bool isPlantedBefore)
    {
        var stranger = Site.Arrive();
        await stranger.TickAsync("officer-role/visit");
        if (!hasPlan) await stranger.SaveAsync("/plan/steps", ("step", "officer-role/visit"), ("done", "false"));
        await Site.ArriveSignedInAsync(Address);
        var library = Site.Arrive();
        if (isPlantedBefore) library.Cookies["portal-reader"] = stranger.Cookies["portal-reader"];
        await library.SignInAsync(Address);
        if (!isPlantedBefore) library.Cookies["portal-reader"] = stranger.Cookies["portal-reader"];

        await library.SaveAsync("/account/merge", ("add", "false"));
        await library.SaveAsync("/account/sign-out");
        await library.TickAsync("officer-role/ask");

        Assert.NotEqual(stranger.Cookies["portal-reader"], library.Cookies["portal-reader"]);
        Assert.True(await library.IsTickedAsync("officer-role/ask"));
        Assert.Equal(hasPlan, await library.IsTickedAsync("officer-role/visit"));
        Assert.False(await stranger.IsTickedAsync("officer-role/ask"));
    }

    [Fact]
    public async Task NewAccount_OnADeviceWithAPlan_IsAskedToo()
    {
        var member = await ArriveWithAGuestsPlanAsync(Site);
        Assert.Equal("/account/merge", await member.RegisterAsync(Address));
        await member.SaveAsync("/account/merge", ("add", "true"));

        var elsewhere = Site.Arrive();
        await elsewhere.SignInAsync(Address);
        Assert.True(await elsewhere.IsTickedAsync("officer-role/ask"));
    }

    [Fact]
    public async Task NewAccount_ThatTakesThePlanIn_KeepsTheNamesOfItsEventsInCalendars()
    {
        var member = await ArriveWithAGuestsPlanAsync(Site);
        var known = CalendarTests.UidsOf((await member.GetAsync("/plan/timeline.ics")).Text);
        var export = (await member.GetAsync("/plan/export")).Text;
        var guest = member.Cookies["portal-reader"];
        await member.RegisterAsync(Address);
        await member.SaveAsync("/account/merge", ("add", "true"));

        Assert.NotEmpty(known);
        Assert.Equal(known, CalendarTests.UidsOf((await member.GetAsync("/plan/timeline.ics")).Text));
        Assert.Equal(export, (await member.GetAsync("/plan/export")).Text);
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));

        var stranger = Site.Arrive();
        stranger.Cookies["portal-reader"] = guest;
        Assert.False(await stranger.IsTickedAsync("officer-role/ask"));
    }

    [Fact]
    public async Task AccountWithAPlan_ThatTakesAnotherIn_KeepsTheNamesOfItsOwnEvents()
    {
        var phone = await ArriveWithAnAccountsPlanAsync(Site);
        var known = CalendarTests.UidsOf((await phone.GetAsync("/plan/timeline.ics")).Text);
        var library = await ArriveWithAGuestsPlanAsync(Site);
        await library.SignInAsync(Address);
        await library.SaveAsync("/account/merge", ("add", "true"));

        Assert.NotEmpty(known);
        Assert.Equal(known, CalendarTests.UidsOf((await library.GetAsync("/plan/timeline.ics")).Text));
    }

    [Fact]
    public async Task GuestWithAnEmptyPlan_IsNotAskedAbout()
    {
        await Site.ArriveSignedInAsync(Address);
        var member = Site.Arrive();
        await member.TickAsync("officer-role/ask");
        await member.SaveAsync("/plan/steps", ("step", "officer-role/ask"), ("done", "false"));
        Assert.Equal("/plan", await member.SignInAsync(Address));
    }

    [Fact]
    public async Task Note_WhoseWordsAreInTheOther_IsKeptAndOneThatIsAPartOfItIsNotRepeated()
    {
        var phone = await Site.ArriveSignedInAsync(Address);
        await phone.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", "I know what to do"));
        foreach (var text in new[] { "no", "I know what to do", "no" })
        {
            var library = Site.Arrive();
            await library.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", text));
            await library.SignInAsync(Address);
            await library.SaveAsync("/account/merge", ("add", "true"));
        }

        Assert.Equal("I know what to do\n\nno", (await phone.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
    }

    [Fact]
    public async Task Question_KeepsWhereTheReaderWantedToGo()
    {
        await Site.ArriveSignedInAsync(Address);
        var library = await ArriveWithAGuestsPlanAsync(Site);
        var question = await library.SaveAsync(
            "/account/sign-in", ("mail", Address), ("password", AccountSite.Password), ("returnUrl", "/account/passkeys"));
        Assert.Equal("/account/passkeys", await library.SendAsync(question, "form[action='/account/merge']", ("add", "false")));
        Assert.Equal(400, (int)(await library.PostAsync("/account/merge", ("add", "perhaps"))).Status);
    }

    [Fact]
    public async Task Notes_OfFullLength_AreBothKept()
    {
        var phone = await Site.ArriveSignedInAsync(Address);
        var (own, others) = (new string('a', Note.MaximumLength), new string('b', Note.MaximumLength));
        await phone.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", own));
        var library = Site.Arrive();
        await library.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", others));
        await library.SignInAsync(Address);
        await library.SaveAsync("/account/merge", ("add", "true"));

        Assert.Equal($"{own}\n\n{others}", (await phone.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
        var tooLong = await phone.PostAsync("/plan/notes", ("section", "officer-role"), ("text", $"{own}\n\n{others}"));
        Assert.Equal(400, (int)tooLong.Status);
        Assert.Equal($"{own}\n\n{others}", (await phone.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
    }

    [Fact]
    public async Task Added_ByManyRequestsAtOnce_IsAddedOnce()
    {
        var phone = await ArriveWithAnAccountsPlanAsync(Site);
        var library = await ArriveWithAGuestsPlanAsync(Site);
        await library.SignInAsync(Address);
        var cookies = library.Cookies.ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var window = Site.Arrive();
            foreach (var (name, value) in cookies) window.Cookies[name] = value;
            Assert.Equal("/plan", await window.SaveAsync("/account/merge", ("add", "true")));
        }));

        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));
        Assert.Equal(
            "Note of the account\n\nNote of the guest",
            (await phone.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
    }

    private async Task<Member> ArriveWithAnAccountsPlanAsync(AccountSite site)
    {
        var member = await site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        await member.SaveAsync("/plan/bookmarks", ("target", "officer-role"), ("saved", "true"));
        await member.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", "Note of the account"));
        await member.SaveAsync("/plan/dates", ("career", "officer"), ("start", "2027-02-01"));
        return member;
    }

    private static async Task<Member> ArriveWithAGuestsPlanAsync(AccountSite site)
    {
        var member = site.Arrive();
        await member.TickAsync("officer-role/visit");
        await member.TickAsync("officer-role/ask");
        await member.SaveAsync("/plan/sections", ("section", "officer-education"), ("read", "true"));
        await member.SaveAsync("/plan/bookmarks", ("target", "officer-role#the-day"), ("saved", "true"));
        await member.SaveAsync("/plan/bookmarks", ("target", "officer-skills"), ("saved", "true"));
        await member.SaveAsync("/plan/notes", ("section", "officer-role"), ("text", "Note of the guest"));
        await member.SaveAsync("/plan/dates", ("career", "officer"), ("start", "2027-01-01"));
        return member;
    }
}
