namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>What the owner of an account can do with it.</summary>
public sealed class OwnerTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    public static TheoryData<string> OwnPages =>
        [
            "/account", "/account/password", "/account/mail", "/account/mail/confirm?mail=a@b.example&token=x",
            "/account/passkeys", "/account/delete", "/account/merge",
        ];

    [Theory]
    [MemberData(nameof(OwnPages))]
    public async Task OwnPages_AreForTheOwnerAndKeptByNobody(string path)
    {
        var stranger = await Site.Arrive().GetAsync(path);
        Assert.Equal(
            (303, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(path)),
            ((int)stranger.Status, stranger.Header("Location")));
        Assert.Null(stranger.Header("Set-Cookie"));

        var answer = await (await Site.ArriveSignedInAsync(Address)).GetAsync(path);
        Assert.True((int)answer.Status is 200 or 303);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_ByTheMailsLink_WorksOnceAndSignsOthersOut()
    {
        var thief = await Site.ArriveSignedInAsync(Address);
        for (var i = 0; i < 5; i++) await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", "wrong wrong wrong"));
        var member = Site.Arrive();
        var known = await member.PostAsync("/account/reset", ("mail", Address));
        var unknown = await Site.Arrive().PostAsync("/account/reset", ("mail", "nobody@example.org"));
        Assert.Equal((unknown.Status, unknown.Header("Location")), (known.Status, known.Header("Location")));
        var link = (await Site.TakeMailAsync(Address, "Reset your password")).Link;
        await member.SeeAsync(link);

        Assert.Equal(
            "/plan",
            await member.SendAsync(link, "form[action='/account/reset/choose']", ("password", AccountSite.OtherPassword)));

        Assert.True(member.IsSignedIn);
        await Site.TakeMailAsync(Address, "a new password was chosen");
        Assert.DoesNotContain(Site.Mails, mail => mail.To == "nobody@example.org");
        Assert.Equal(400, (int)(await Site.Arrive().GetAsync(link)).Status);
        Assert.StartsWith("/account/sign-in", (await thief.GetAsync("/account")).Header("Location"), StringComparison.Ordinal);
        Assert.Equal("/plan", await Site.Arrive().SignInAsync(Address, AccountSite.OtherPassword));
        Assert.Equal(
            400,
            (int)(await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password))).Status);
    }

    [Fact]
    public async Task ResetLink_OfOneAccount_OpensNoOther()
    {
        await Site.ArriveSignedInAsync(Address);
        await Site.ArriveSignedInAsync(OtherAddress);
        var member = Site.Arrive();
        await member.SaveAsync("/account/reset", ("mail", Address));
        var token = Uri.UnescapeDataString((await Site.TakeMailAsync(Address, "Reset your password")).Link.Split("token=")[1]);

        var other = (await Site.FindAccountAsync(OtherAddress)).Id;
        foreach (var account in new[] { other, "", "nobody" })
            Assert.Equal(
                400,
                (int)(await member.PostAsync(
                    "/account/reset/choose", ("account", account), ("token", token), ("password", AccountSite.OtherPassword))).Status);
        Assert.Equal("/plan", await Site.Arrive().SignInAsync(OtherAddress));
    }

    [Fact]
    public async Task Password_Changed_SignsOtherDevicesOutAndNotThisOne()
    {
        var desk = await Site.ArriveSignedInAsync(Address);
        var phone = Site.Arrive();
        await phone.SignInAsync(Address);
        await desk.TickAsync("officer-role/visit");

        var wrong = await desk.PostAsync(
            "/account/password", ("current", AccountSite.OtherPassword), ("password", AccountSite.OtherPassword));
        Assert.Equal(400, (int)wrong.Status);
        Assert.StartsWith("That is not your password.", wrong.Html.QuerySelector("#current_error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "/account?done=password",
            await desk.SaveAsync("/account/password", ("current", AccountSite.Password), ("password", AccountSite.OtherPassword)));

        Assert.Contains(
            "Your password is changed",
            (await desk.SeeAsync("/account?done=password")).QuerySelector("[role=status]")!.TextContent,
            StringComparison.Ordinal);
        Assert.True(await desk.IsTickedAsync("officer-role/visit"));
        Assert.False(await phone.IsTickedAsync("officer-role/visit"));
        Assert.Empty(phone.Cookies);
        await Site.TakeMailAsync(Address, "the password was changed");
        await phone.SignInAsync(Address, AccountSite.OtherPassword);
    }

    [Fact]
    public async Task MailAddress_ChangesWhenTheNewOneIsConfirmed()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        Assert.Equal(400, (int)(await member.PostAsync("/account/mail", ("mail", OtherAddress), ("current", "wrong wrong wrong"))).Status);
        Assert.Equal(200, (int)(await member.PostAsync("/account/mail", ("mail", OtherAddress), ("current", AccountSite.Password))).Status);
        var link = (await Site.TakeMailAsync(OtherAddress, "Confirm")).Link;
        await member.SeeAsync(link);
        Assert.Equal(Address, (await Site.Plans.Store.LookAsync(db => Task.FromResult(db.Users.Single()))).Email);

        Assert.Equal("/account?done=mail", await member.SendAsync(link, "form[action='/account/mail/confirm']"));

        await Site.TakeMailAsync(Address, "a change to another email address was asked for");
        await Site.TakeMailAsync(Address, "the email address was changed");
        Assert.True(await member.IsTickedAsync("officer-role/visit"));
        Assert.Contains(OtherAddress, (await member.SeeAsync("/account")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            400,
            (int)(await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password))).Status);
        await Site.Arrive().SignInAsync(OtherAddress);
        Assert.Equal(
            400,
            (int)(await member.PostAsync(
                "/account/mail/confirm",
                ("mail", "other@example.org"),
                ("token", Uri.UnescapeDataString(link.Split("token=")[1])))).Status);
    }

    [Fact]
    public async Task MailAddress_OfAnotherAccount_CannotBeTakenAndIsNotTold()
    {
        await Site.ArriveSignedInAsync(OtherAddress);
        var member = await Site.ArriveSignedInAsync(Address);
        var taken = await member.PostAsync("/account/mail", ("mail", OtherAddress), ("current", AccountSite.Password));
        var free = await member.PostAsync("/account/mail", ("mail", "free@example.org"), ("current", AccountSite.Password));
        Assert.Equal((free.Status, free.Text), (taken.Status, taken.Text));
        await Site.TakeMailAsync(OtherAddress, "You have an account");
    }

    [Fact]
    public async Task Delete_TakesEverythingOfTheAccountAndNothingElse()
    {
        var other = await Site.ArriveSignedInAsync(OtherAddress);
        await other.TickAsync("officer-role/visit");
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        var phone = Site.Arrive();
        await phone.SignInAsync(Address);
        Assert.Equal(400, (int)(await member.PostAsync("/account/delete", ("current", "wrong wrong wrong"))).Status);
        Assert.Equal(2, await Site.CountAccountsAsync());

        Assert.Equal(200, (int)(await member.PostAsync("/account/delete", ("current", AccountSite.Password))).Status);

        Assert.Empty(member.Cookies);
        Assert.Equal(1, await Site.CountAccountsAsync());
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.StepMarks));
        Assert.True(await other.IsTickedAsync("officer-role/visit"));
        Assert.False(await phone.IsTickedAsync("officer-role/visit"));
        await member.RegisterAsync(Address);
        Assert.False(await member.IsTickedAsync("officer-role/visit"));
    }

    [Fact]
    public async Task DeletePlan_LeavesTheAccountAndItsCookie()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        await member.SaveAsync("/plan/dates", ("career", "officer"), ("start", "2027-01-01"));
        var file = (await member.GetAsync("/plan/export")).Text;

        await member.SaveAsync("/plan/delete");

        Assert.True(member.IsSignedIn);
        Assert.Equal(0, await MarksAsync(Site));
        await member.TickAsync("officer-role/visit");
        Assert.Equal(1, await Site.Plans.CountAsync(db => db.Readers));
        Assert.Contains("officer-role/visit", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletePlan_OnADeviceThatWasSignedOut_SaysSoAndDeletesNothing()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        var stale = Site.Arrive();
        stale.Cookies["portal-account"] = member.Cookies["portal-account"];
        await member.PostAsync("/account/sign-out-everywhere");

        Assert.Equal(403, (int)(await stale.PostAsync("/plan/delete")).Status);
        Assert.Empty(stale.Cookies);
        Assert.Equal(1, await MarksAsync(Site));
    }

    [Theory]
    [InlineData("/account/password", "current", AccountSite.Password, "password", AccountSite.OtherPassword)]
    [InlineData("/account/sign-out-everywhere", "a", "b", "c", "d")]
    [InlineData("/account/delete", "current", AccountSite.Password, "c", "d")]
    public async Task Form_SentTwiceAtOnce_IsDoneAndNeverAnError(
        string path, string name, string value, string otherName, string otherValue)
    {
        var member = await Site.ArriveSignedInAsync(Address);
        var windows = Enumerable.Range(0, 4).Select(_ => Site.Arrive()).ToList();
        foreach (var window in windows) window.Cookies["portal-account"] = member.Cookies["portal-account"];

        var answers = await Task.WhenAll(windows.Select(window => window.PostAsync(path, (name, value), (otherName, otherValue))));

        Assert.All(answers, answer => Assert.True((int)answer.Status is 200 or 303 or 400 or 409, $"{path}: {answer.Status}"));
        Assert.StartsWith("/account/sign-in", (await member.GetAsync("/account")).Header("Location"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewAccount_OpenedTwiceAtOnce_IsOne()
    {
        await Site.Arrive().SaveAsync("/account/register", ("mail", Address));
        var token = Uri.UnescapeDataString((await Site.TakeMailAsync(Address, "Create your account")).Link.Split("token=")[1]);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(
                _ => Site.Arrive().PostAsync("/account/confirm", ("token", token), ("password", AccountSite.Password))));
        Assert.Single(answers, answer => (int)answer.Status == 303);
        Assert.Equal(3, answers.Count(answer => (int)answer.Status == 409));
        Assert.Equal(1, await Site.CountAccountsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong wrong wrong")]
    public async Task Passkey_WithoutThePassword_IsNotEvenAskedFor(string password)
    {
        var member = await Site.ArriveSignedInAsync(Address);
        Assert.Equal(400, (int)(await member.PostAsync("/account/passkeys/options", ("current", password))).Status);
        Assert.Equal(["portal-account"], member.Cookies.Keys);
        Assert.Equal(200, (int)(await member.PostAsync("/account/passkeys/options", ("current", AccountSite.Password))).Status);
        Assert.Contains("portal-passkey", member.Cookies.Keys);
    }

    [Fact]
    public async Task Forget_OnASignedInDevice_SignsItOut()
    {
        var member = await Site.ArriveSignedInAsync(Address);
        await member.SaveAsync("/plan/forget");
        Assert.Empty(member.Cookies);
        Assert.Equal(1, await Site.CountAccountsAsync());
    }

    private static Task<int> MarksAsync(AccountSite site) => site.Plans.Store.LookAsync(db => Task.FromResult(
        db.StepMarks.Count() + db.SectionMarks.Count() + db.Bookmarks.Count() + db.Notes.Count() + db.PlanDates.Count()));
}
