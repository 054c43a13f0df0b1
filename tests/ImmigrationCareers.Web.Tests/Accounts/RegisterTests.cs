using System.Buffers.Binary;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>Opening an account.</summary>
public sealed class RegisterTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    [Fact]
    public async Task Register_StoresNothingUntilTheLinkIsFollowed()
    {
        var member = Site.Arrive();
        Assert.Equal("/account/register/sent", await member.SaveAsync("/account/register", ("mail", Address)));
        var link = (await Site.TakeMailAsync(Address, "Create your account")).Link;
        await member.SeeAsync(link);
        Assert.Equal(0, await Site.CountAccountsAsync());
        Assert.Empty(member.Cookies);

        Assert.Equal("/plan", await member.SendAsync(link, "form[action='/account/confirm']", ("password", AccountSite.Password)));

        Assert.True(member.IsSignedIn);
        Assert.Contains(Address, (await member.SeeAsync("/plan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var account = await Site.FindAccountAsync(Address);
        Assert.True(account.EmailConfirmed);
        Assert.DoesNotContain(AccountSite.Password, account.PasswordHash, StringComparison.Ordinal);
    }

    /// <summary>In every other test passwords are cheap.</summary>
    [Fact]
    public async Task Password_OfASiteAsItIsDelivered_CostsWhatOwaspAsksFor()
    {
        await using var site = await AccountSite.StartAsync(
            new PortalSettings { HasCostlyPasswords = true }.With("Accounts:Pace", "00:00:00"));
        await site.ArriveSignedInAsync(Address);

        // Version 3 of Identity's format: a marker, then the hash function and the rounds, each as four bytes.
        var hash = Convert.FromBase64String((await site.FindAccountAsync(Address)).PasswordHash!);
        Assert.Equal(1, hash[0]);
        Assert.Equal((int)KeyDerivationPrf.HMACSHA512, BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        Assert.Equal(210_000, BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
    }

    [Fact]
    public async Task Register_WithAnAddressThatHasAnAccount_AnswersTheSameAndWritesAnotherMail()
    {
        await Site.ArriveSignedInAsync(Address);
        var known = await Site.Arrive().PostAsync("/account/register", ("mail", Address));
        var unknown = await Site.Arrive().PostAsync("/account/register", ("mail", "nobody@example.org"));

        Assert.Equal((unknown.Status, unknown.Text, unknown.Header("Location")), (known.Status, known.Text, known.Header("Location")));
        await Site.TakeMailAsync(Address, "You have an account");
        await Site.TakeMailAsync("nobody@example.org", "Create your account");
        Assert.Equal(1, await Site.CountAccountsAsync());
    }

    [Fact]
    public async Task Link_FollowedTwice_OpensOneAccountAndChangesNoPassword()
    {
        var member = Site.Arrive();
        await member.SaveAsync("/account/register", ("mail", Address));
        var link = (await Site.TakeMailAsync(Address, "Create your account")).Link;
        await member.SendAsync(link, "form[action='/account/confirm']", ("password", AccountSite.Password));

        var token = Uri.UnescapeDataString(link.Split("token=")[1]);
        var again = await Site.Arrive().PostAsync("/account/confirm", ("token", token), ("password", AccountSite.OtherPassword));

        Assert.Equal(409, (int)again.Status);
        Assert.Equal(1, await Site.CountAccountsAsync());
        Assert.Equal("/plan", await Site.Arrive().SignInAsync(Address));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Links_SentBeforeTheAccountWasDeleted_DoNotOpenItAgain(bool isLinkThatOpenedIt)
    {
        var member = Site.Arrive();
        var links = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await member.SaveAsync("/account/register", ("mail", Address));
            links.Add((await Site.TakeMailAsync(Address, "Create your account")).Link);
        }

        await member.SendAsync(links[0], "form[action='/account/confirm']", ("password", AccountSite.Password));
        await member.PostAsync("/account/delete", ("current", AccountSite.Password));

        var token = Uri.UnescapeDataString(links[isLinkThatOpenedIt ? 0 : 1].Split("token=")[1]);
        var again = await Site.Arrive().PostAsync("/account/confirm", ("token", token), ("password", AccountSite.OtherPassword));
        Assert.Equal(400, (int)again.Status);
        Assert.Equal(400, (int)(await Site.Arrive().GetAsync(links[0])).Status);
        Assert.Equal(0, await Site.CountAccountsAsync());
        await Site.Arrive().RegisterAsync(Address);
        Assert.Equal(1, await Site.CountAccountsAsync());
    }

    [Fact]
    public async Task Link_SentBeforeTheAccountTookAnotherAddress_DoesNotOpenOneUnderTheOld()
    {
        var member = Site.Arrive();
        await member.SaveAsync("/account/register", ("mail", Address));
        var link = (await Site.TakeMailAsync(Address, "Create your account")).Link;
        await member.SendAsync(link, "form[action='/account/confirm']", ("password", AccountSite.Password));
        await member.PostAsync("/account/mail", ("mail", OtherAddress), ("current", AccountSite.Password));
        var change = (await Site.TakeMailAsync(OtherAddress, "")).Link;
        Assert.Equal("/account?done=mail", await member.SendAsync(change, "form[action='/account/mail/confirm']"));

        Assert.Equal(400, (int)(await Site.Arrive().GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_ThatWasNotMadeHere_IsRefused(string token)
    {
        var member = Site.Arrive();
        Assert.Equal(400, (int)(await member.GetAsync($"/account/confirm?token={token}")).Status);
        Assert.Equal(400, (int)(await member.PostAsync("/account/confirm", ("token", token), ("password", AccountSite.Password))).Status);
        Assert.Equal(0, await Site.CountAccountsAsync());
    }

    [Fact]
    public async Task Link_AfterADay_IsRefused()
    {
        var clock = new FakeClock(new DateOnly(2026, 11, 22));
        await using var site = await AccountSite.StartAsync(new PortalSettings { Clock = clock }.With("Accounts:Pace", "00:00:00"));
        var member = site.Arrive();
        await member.SaveAsync("/account/register", ("mail", Address));
        var link = (await site.TakeMailAsync(Address, "Create your account")).Link;

        clock.Set(clock.GetUtcNow().AddHours(24));
        await member.SeeAsync(link);
        clock.Set(clock.GetUtcNow().AddSeconds(1));
        Assert.Equal(400, (int)(await member.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "Enter your email address.")]
    [InlineData("rosa", "That is not an email address.")]
    [InlineData("rosa@example.org\r\nBcc: all@example.org", "That is not an email address.")]
    [InlineData("Rosa <rosa@example.org>", "That is not an email address.")]
    [InlineData("rosa@example.org, other@example.org", "That is not an email address.")]
    public async Task Register_WithoutAnAddress_SaysSoAtTheField(string address, string problem)
    {
        await using var site = await AccountSite.StartAsync();
        var answer = await site.Arrive().PostAsync("/account/register", ("mail", address));

        Assert.Equal(400, (int)answer.Status);
        var field = answer.Html.QuerySelector("#mail")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.StartsWith(
            problem,
            answer.Html.QuerySelector("#" + field.GetAttribute("aria-describedby"))!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(site.Mails);
    }

    [Theory]
    [InlineData("", "Choose a password.")]
    [InlineData("eleven char", "That has 11 characters; use at least 12.")]
    [InlineData("abababababababab", "Use at least 5 different characters.")]
    public async Task Password_ThatIsTooWeak_IsRefusedAtTheFieldAndTheLinkStillHolds(string password, string problem)
    {
        var member = Site.Arrive();
        await member.SaveAsync("/account/register", ("mail", Address));
        var link = (await Site.TakeMailAsync(Address, "Create your account")).Link;
        var token = Uri.UnescapeDataString(link.Split("token=")[1]);

        var answer = await member.PostAsync("/account/confirm", ("token", token), ("password", password));

        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(problem, answer.Html.QuerySelector("#password_error")?.TextContent);
        Assert.Null(answer.Html.QuerySelector("#password")!.GetAttribute("value"));
        Assert.Equal("/plan", await member.SaveAsync("/account/confirm", ("token", token), ("password", AccountSite.Password)));
    }

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/account/reset")]
    public async Task WithoutMail_RegistrationAndResetAreClosedAndSaySo(string path)
    {
        using var content = new ContentFiles();
        using var portal = Portal.Start(content);
        var page = await portal.GetAsync(path);
        Assert.Equal(200, (int)page.Status);
        Assert.Contains("This site cannot send email", page.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("mail", Address)]);
        Assert.Equal(503, (int)(await portal.SendAsync("POST", path, form, ("Sec-Fetch-Site", "same-origin"))).Status);
        Assert.Equal(200, (int)(await portal.GetAsync("/account/sign-in")).Status);
    }
}
