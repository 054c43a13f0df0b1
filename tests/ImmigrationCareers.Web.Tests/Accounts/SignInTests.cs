using ImmigrationCareers.Web.Tests.Plan;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>Signing in and out.</summary>
public sealed class SignInTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    [Fact]
    public async Task Plan_InAnAccount_IsThereOnEveryDeviceAndForNobodyElse()
    {
        await using var site = await AccountSite.StartAsync();
        var phone = await site.ArriveSignedInAsync(Address);
        await phone.TickAsync("officer-role/visit");
        var desk = site.Arrive();
        Assert.Equal("/plan", await desk.SignInAsync(Address.ToUpperInvariant()));
        Assert.True(await desk.IsTickedAsync("officer-role/visit"));
        await desk.TickAsync("officer-role/ask");
        Assert.True(await phone.IsTickedAsync("officer-role/ask"));

        var other = await site.ArriveSignedInAsync(OtherAddress);
        Assert.False(await other.IsTickedAsync("officer-role/visit"));
        Assert.DoesNotContain(Address, (await other.GetAsync("/plan")).Text, StringComparison.Ordinal);

        await site.Plans.RestartAsync();
        Assert.True(await desk.IsTickedAsync("officer-role/visit"));
    }

    [Fact]
    public async Task Answers_ToUnknownAddressWrongPasswordAndLockedAccount_AreTheSame()
    {
        await Site.ArriveSignedInAsync(Address);
        var unknown = await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address + "x"), ("password", AccountSite.OtherPassword));
        var wrong = await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.OtherPassword));
        for (var i = 0; i < 4; i++)
            await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.OtherPassword));
        var locked = await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password));

        Assert.Equal(400, (int)unknown.Status);
        Assert.Equal(400, (int)wrong.Status);
        Assert.Equal(400, (int)locked.Status);
        Assert.Equal(unknown.Text.Replace(Address + "x", Address, StringComparison.Ordinal), wrong.Text);
        Assert.Equal(wrong.Text, locked.Text);
        Assert.NotNull((await Site.FindAccountAsync(Address)).LockoutEnd);
    }

    [Fact]
    public async Task Tries_BeyondTen_AreRefusedAlikeForAnyAddress()
    {
        await Site.ArriveSignedInAsync(Address);
        foreach (var address in new[] { Address, "nobody@example.org" })
        {
            for (var i = 0; i < 10; i++)
                Assert.Equal(
                    400,
                    (int)(await Site.Arrive().PostAsync("/account/sign-in", ("mail", address), ("password", "wrong"))).Status);
            var answer = await Site.Arrive().PostAsync("/account/sign-in", ("mail", address.ToUpperInvariant()), ("password", "wrong"));
            Assert.Equal(429, (int)answer.Status);
            Assert.InRange(int.Parse(answer.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 900);
            Assert.Contains("Wait 15 minutes", answer.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(303, (int)(await Site.Arrive().PostAsync("/account/register", ("mail", OtherAddress))).Status);
    }

    [Theory]
    [InlineData("2001:db8:1:2::{0}", 429)]
    [InlineData("::ffff:192.0.2.1", 429)]
    [InlineData("2001:db8:1:{0}::1", 400)]
    [InlineData("192.0.2.{0}", 400)]
    public async Task Tries_FromANetworkOfOneVisitor_CountTogether(string address, int eleventh)
    {
        await using var site = await AccountSite.StartAsync(new PortalSettings().With("Accounts:Pace", "00:00:00"));
        var answer = 0;
        for (var i = 1; i <= 11; i++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("mail", Address), KeyValuePair.Create("password", "wrong")]);
            var from = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, i);
            var response = await site.Portal.SendAsync(
                "POST", "/account/sign-in", form, ("Sec-Fetch-Site", "same-origin"), ("X-Test-Address", from));
            answer = (int)response.Status;
        }

        Assert.Equal(eleventh, answer);
    }

    [Fact]
    public async Task Tries_AllAtOnce_CountAsMany()
    {
        await using var site = await AccountSite.StartAsync(new PortalSettings().With("Accounts:Pace", "00:00:00"));
        await site.ArriveSignedInAsync(Address);
        var wrong = Enumerable.Range(0, 8).Select(
            _ => site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.OtherPassword)));
        await Task.WhenAll(wrong);
        Assert.Equal(
            400,
            (int)(await site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password))).Status);
        Assert.NotNull((await site.FindAccountAsync(Address)).LockoutEnd);
    }

    [Fact]
    public async Task Pause_AfterWrongTries_EndsByItself()
    {
        var clock = new FakeClock(new DateOnly(2026, 11, 22));
        await using var site = await AccountSite.StartAsync(new PortalSettings { Clock = clock }.With("Accounts:Pace", "00:00:00"));
        await site.ArriveSignedInAsync(Address);
        for (var i = 0; i < 5; i++)
            await site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.OtherPassword));
        clock.Set(clock.GetUtcNow().AddMinutes(14));
        Assert.Equal(
            400,
            (int)(await site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password))).Status);
        clock.Set(clock.GetUtcNow().AddMinutes(2));
        Assert.Equal("/plan", await site.Arrive().SignInAsync(Address));
        Assert.Equal(
            (0, null),
            ((await site.FindAccountAsync(Address)).AccessFailedCount, (await site.FindAccountAsync(Address)).LockoutEnd));
    }

    [Theory]
    [InlineData("~/plan", "/plan")]
    [InlineData("/careers/officer/role#the-day", "/careers/officer/role#the-day")]
    [InlineData("https://evil.example", "/plan")]
    [InlineData("//evil.example", "/plan")]
    [InlineData("/\\evil.example", "/plan")]
    [InlineData("/plan\r\nX: y", "/plan")]
    public async Task SignIn_LeadsBackOnlyToThisSite(string asked, string expected)
    {
        await Site.ArriveSignedInAsync(Address);
        var answer = await Site.Arrive().PostAsync(
            "/account/sign-in", ("mail", Address), ("password", AccountSite.Password), ("returnUrl", asked));
        Assert.Equal((303, expected), ((int)answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Cookie_IsForThisSiteAlone(bool isBehindTls, bool keep)
    {
        await using var site = await AccountSite.StartAsync(
            new PortalSettings { IsBehindTls = isBehindTls }.With("Accounts:Pace", "00:00:00"));
        await site.ArriveSignedInAsync(Address);
        var answer = await site.Arrive().PostAsync(
            "/account/sign-in", ("mail", Address), ("password", AccountSite.Password), ("keep", keep ? "true" : "false"));

        var parts = answer.Header("Set-Cookie")!.Split("; ");
        Assert.StartsWith("portal-account=", parts[0], StringComparison.Ordinal);
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=lax", parts);
        Assert.Contains("path=/", parts);
        Assert.Equal(isBehindTls, parts.Contains("secure"));
        Assert.Equal(keep, parts.Any(part => part.StartsWith("expires=", StringComparison.Ordinal)));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_OfAScript_AreAnsweredWithTheNewStateAsJson()
    {
        await Site.ArriveSignedInAsync(Address);
        const string Refused =
            "That email and password don\\u0027t match. After five wrong tries, wait 15 minutes or reset your password.";
        foreach (var (password, status, expected) in new[]
        {
            (AccountSite.Password, 200, """{"location":"/plan"}"""),
            (AccountSite.OtherPassword, 400, $$"""{"problems":["{{Refused}}"]}"""),
        })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("mail", Address), KeyValuePair.Create("password", password)]);
            var answer = await Site.Portal.SendAsync(
                "POST", "/account/sign-in", form, ("Sec-Fetch-Site", "same-origin"), ("Accept", "application/json"));
            Assert.Equal((status, expected), ((int)answer.Status, answer.Text));
            Assert.Null(answer.Header("Location"));
        }
    }

    [Fact]
    public async Task SignOut_LeavesThePlanInTheAccount()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");

        Assert.Equal("/", await member.SaveAsync("/account/sign-out"));

        Assert.Empty(member.Cookies);
        Assert.False(await member.IsTickedAsync("officer-role/visit"));
        await member.SignInAsync(Address);
        Assert.True(await member.IsTickedAsync("officer-role/visit"));
    }

    /// <summary>The worksheet is private too, and the next person may not be this one.</summary>
    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/account/sign-out-everywhere")]
    [InlineData("/account/delete", "current", AccountSite.Password)]
    public async Task Leaving_ClearsTheBrowsersStorage(string path, string? field = null, string? value = null)
    {
        var member = await Site.ArriveSignedInAsync(Address);

        var answer = await member.PostAsync(path, field is null ? [] : [(field, value!)]);

        Assert.Equal("\"storage\"", answer.Header("Clear-Site-Data"));
    }

    [Fact]
    public async Task SignOutEverywhere_HoldsAtOnceOnEveryDevice()
    {
        var phone = await Site.ArriveSignedInAsync(Address);
        var desk = Site.Arrive();
        await desk.SignInAsync(Address);
        var stolen = Site.Arrive();
        stolen.Cookies["portal-account"] = phone.Cookies["portal-account"];
        await phone.TickAsync("officer-role/visit");

        Assert.Equal(200, (int)(await desk.PostAsync("/account/sign-out-everywhere")).Status);

        Assert.Equal(403, (int)(await phone.PostAsync("/plan/steps", ("step", "officer-role/ask"), ("done", "true"))).Status);
        Assert.Empty(phone.Cookies);
        Assert.StartsWith("/account/sign-in", (await stolen.GetAsync("/account")).Header("Location"), StringComparison.Ordinal);
        Assert.False(await stolen.IsTickedAsync("officer-role/visit"));
        Assert.Empty(stolen.Cookies);
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.StepMarks));
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));
        await phone.SignInAsync(Address);
        Assert.True(await phone.IsTickedAsync("officer-role/visit"));
    }

    /// <summary>What a cookie says is as old as the cookie: who copied one must not learn from it whose it was.</summary>
    [Theory]
    [InlineData("/account/sign-out-everywhere")]
    [InlineData("/account/delete")]
    public async Task Cookie_ThatWasRevoked_NamesNobody(string how)
    {
        var member = await Site.ArriveSignedInAsync(Address);
        var cookie = member.Cookies["portal-account"];
        await member.PostAsync(how, ("current", AccountSite.Password));

        foreach (var path in new[] { "/plan", "/", PlanSite.Role, PlanSite.Print, "/account", "/plan/export" })
        {
            var stolen = Site.Arrive();
            stolen.Cookies["portal-account"] = cookie;
            var answer = await stolen.GetAsync(path);
            Assert.DoesNotContain(Address, answer.Text, StringComparison.OrdinalIgnoreCase);
            if (path == "/account") continue;
            Assert.Empty(stolen.Cookies);
            if (answer.IsHtml) Assert.Equal("new", answer.Html.DocumentElement.GetAttribute("data-reader"));
        }
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Cookie_ThatIsForged_CountsForNothing(string cookie)
    {
        var member = Site.Arrive();
        member.Cookies["portal-account"] = cookie;
        foreach (var path in new[] { PlanSite.Role, PlanSite.Print, "/plan", "/" })
            Assert.Null((await member.SeeAsync(path)).QuerySelector(".away"));
        Assert.Equal(303, (int)(await member.GetAsync("/account")).Status);

        await member.TickAsync("officer-role/visit");
        Assert.True(member.Cookies.ContainsKey("portal-reader"));
        Assert.True(await member.IsTickedAsync("officer-role/visit"));
    }

    [Fact]
    public async Task Page_OfAnAccount_CostsOneQueryAndIsKeptByNobody()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        await member.GetAsync(PlanSite.Role);
        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, PlanSite.Print })
        {
            var before = Site.Portal.Commands.Count;
            var answer = await member.GetAsync(path);
            Assert.Equal((path, 1), (path, Site.Portal.Commands.Count - before));
            Assert.Equal("private, no-store", answer.Header("Cache-Control"));
            Assert.Empty((await Site.Arrive().SeeAsync(path)).QuerySelectorAll("input[checked]"));
        }
    }

    [Fact]
    public async Task Log_HasNoAddressNoPasswordAndNoToken()
    {
        await using var site = await AccountSite.StartAsync();
        var member = await site.ArriveSignedInAsync("rosa.secret@example.org");
        await member.PostAsync("/account/sign-in", ("mail", "rosa.secret@example.org"), ("password", "wrong wrong wrong"));
        await member.PostAsync("/account/reset", ("mail", "rosa.secret@example.org"));
        var link = (await site.TakeMailAsync("rosa.secret@example.org", "Reset your password")).Link;
        await member.GetAsync(link);

        var log = site.Portal.Log.Everything();
        Assert.Contains("account/reset/choose", log, StringComparison.Ordinal);
        foreach (var secret in new[] { "rosa", AccountSite.Password, "wrong wrong", Uri.UnescapeDataString(link.Split("token=")[1])[..20] })
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }
}
