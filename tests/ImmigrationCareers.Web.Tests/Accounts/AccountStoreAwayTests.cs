using ImmigrationCareers.Web.Tests.Plan;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>The store is away while somebody is signed in; their cookie's keys are in it too.</summary>
public sealed class AccountStoreAwayTests
{
    private const string Address = "rosa@example.org";
    private const string Away = "Your plan cannot be reached right now";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guide_ForSomebodySignedIn_ReadsOnSaysSoAndRecovers(bool isRestarted)
    {
        await using var site = await AccountSite.StartAsync();
        var member = await site.ArriveSignedInAsync(Address);
        await member.TickAsync("officer-role/visit");
        var cookie = member.Cookies["portal-account"];
        await member.SaveAsync("/account/register", ("mail", "ines@example.org"));
        var link = (await site.TakeMailAsync("ines@example.org", "Create your account")).Link;
        if (isRestarted) await site.Plans.RestartAsync(Block);
        else Block();

        foreach (var path in new[] { PlanSite.Role, PlanSite.Overview, PlanSite.Print, "/plan", "/" })
        {
            var answer = await member.GetAsync(path);
            Assert.Equal((path, 200), (path, (int)answer.Status));
            if (path != "/") Assert.Contains(Away, answer.Html.QuerySelector(".away")?.TextContent ?? path, StringComparison.Ordinal);
            Assert.Null(answer.Header("Set-Cookie"));

            // It cannot be known now whether the cookie still holds.
            Assert.DoesNotContain(Address, answer.Text, StringComparison.Ordinal);
        }

        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("/plan/steps", [("step", "officer-role/ask"), ("done", "true")]),
            ("/account/sign-in", [("mail", Address), ("password", AccountSite.Password)]),
            ("/account/register", [("mail", "ines@example.org")]),
            ("/account/sign-out-everywhere", []),
        })
        {
            var answer = await member.PostAsync(path, fields);
            Assert.Equal((path, 503), (path, (int)answer.Status));
            Assert.Null(answer.Header("Set-Cookie"));
        }

        Assert.Equal(503, (int)(await member.GetAsync("/account")).Status);
        if (isRestarted) Assert.Equal(503, (int)(await site.Arrive().GetAsync(link)).Status);
        Assert.Equal(cookie, member.Cookies["portal-account"]);

        site.Plans.Store.PutBack();
        Assert.Equal(200, (int)(await Eventually.GetStatusAsync(site.Portal, "/health/store", 200)).Status);
        await Eventually.IsTrueAsync(
            async () => (await member.GetAsync(PlanSite.Role)).Html.QuerySelector(".away") is null, "the plan can be reached again");
        Assert.True(await member.IsTickedAsync("officer-role/visit"));
        Assert.False(await member.IsTickedAsync("officer-role/ask"));
        await member.SeeAsync("/account");
        await site.Arrive().SeeAsync(link);

        void Block()
        {
            site.Plans.Store.TakeAway();
            Directory.CreateDirectory(site.Plans.Store.Path);
        }
    }
}
