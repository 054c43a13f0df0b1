using ImmigrationCareers.Web.Tests.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>A server commits, and its answer is lost: the site begins anew, and readers are told nothing of it.</summary>
public sealed class LostCommitTests
{
    /// <summary>More points than opening an account has.</summary>
    private const int Points = 24;

    [Fact]
    public async Task Register_BrokenOffAtAnyPoint_OpensTheAccount()
    {
        var breakOff = new BreakOff();
        await using var site = await AccountSite.StartAsync(new PortalSettings
        {
            Database = options => options.AddInterceptors(breakOff).ReplaceService<IExecutionStrategyFactory, RetryingStrategyFactory>(),
        }.With("Accounts:Pace", "00:00:00"));
        for (var point = 0; point < Points; point++)
        {
            var (member, address) = (site.Arrive(), $"rosa-{point}@example.org");
            await member.SaveAsync("/account/register", ("mail", address));
            var token = (await site.TakeMailAsync(address, "Create your account")).Link.Split("token=")[1];

            breakOff.Plan(point);
            var answer = await member.PostAsync(
                "/account/confirm", ("token", Uri.UnescapeDataString(token)), ("password", AccountSite.Password));
            breakOff.Stop();

            Assert.True((int)answer.Status == 303, $"{point}: {answer.Status} {answer.Html.QuerySelector("main")?.TextContent}");
            Assert.True(member.IsSignedIn);
        }

        Assert.Equal(Points, await site.CountAccountsAsync());
        Assert.True(breakOff.Breaks > 8, $"Only {breakOff.Breaks} requests were broken off.");
    }
}
