using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Tests.Accounts;

/// <summary>Passwords cost work on purpose, and anybody can ask for it: there is one place that does it, and it has an end.</summary>
public sealed class PasswordHashingTests(AccountTest.SharedSite shared) : AccountTest(shared)
{
    private PasswordHashing OfSite => Site.Portal.Services.GetRequiredService<PasswordHashing>();

    [Fact]
    public async Task Turns_AreNeverMoreThanTheBoundAndGoToWhoWaitsLongest()
    {
        using var hashing = New();
        var turns = TakeAll(hashing);
        for (var first = 0; first < turns.Count; first++)
        {
            using var turn = await turns[first].WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
            Assert.All(turns.Skip(first + PasswordHashing.AtOnce), waiting => Assert.False(waiting.IsCompleted));
        }
    }

    [Fact]
    public async Task Turn_BeyondThoseWhoWait_IsRefusedUntilThereIsRoom()
    {
        using var hashing = New();
        var turns = TakeAll(hashing);

        await Assert.ThrowsAsync<BusyException>(hashing.TakeTurnAsync);
        await Assert.ThrowsAsync<BusyException>(() => hashing.HashAsync(AccountSite.Password));
        await GiveBackAsync(turns);
        Assert.NotEmpty(await hashing.HashAsync(AccountSite.Password));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/confirm")]
    [InlineData("/account/reset/choose")]
    [InlineData("/account/password")]
    [InlineData("/account/mail")]
    [InlineData("/account/delete")]
    [InlineData("/account/passkeys/options")]
    public async Task AnyForm_WhenTooManyWait_IsAskedToComeBackAndCountsAsNoTry(string path)
    {
        var member = await Site.ArriveSignedInAsync(Address);
        var fields = await FieldsOfAsync(path);
        var turns = TakeAll(OfSite);

        for (var tries = 0; tries < 5; tries++)
        {
            var answer = await member.PostAsync(path, fields);
            Assert.Equal((503, "10"), ((int)answer.Status, answer.Header("Retry-After")));
            Assert.Equal("Many people are signing in right now", answer.Html.QuerySelector("h1")!.TextContent);
        }

        await GiveBackAsync(turns);
        Assert.Equal("/plan", await Site.Arrive().SignInAsync(Address));
        Assert.Equal(1, await Site.CountAccountsAsync());
    }

    [Fact]
    public async Task Pages_AreServedWhileNobodyGetsATurn()
    {
        var turns = TakeAll(OfSite);
        var answer = await Site.Arrive().PostAsync("/account/sign-in", ("mail", Address), ("password", AccountSite.Password));

        Assert.Equal(503, (int)answer.Status);
        Assert.Equal(200, (int)(await Site.Arrive().GetAsync("/")).Status);
        await GiveBackAsync(turns);
    }

    [Fact]
    public void Identity_CannotHashBesideIt()
    {
        using var scope = Site.Portal.Services.CreateScope();
        var beside = scope.ServiceProvider.GetRequiredService<UserManager<Account>>().PasswordHasher;
        Assert.Throws<InvalidOperationException>(() => beside.HashPassword(new Account(), AccountSite.Password));
        Assert.Throws<InvalidOperationException>(() => beside.VerifyHashedPassword(new Account(), "", AccountSite.Password));
    }

    private static PasswordHashing New() => new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    private static List<Task<PasswordTurn>> TakeAll(PasswordHashing hashing) =>
        [.. Enumerable.Range(0, PasswordHashing.AtOnce + PasswordHashing.AtMostWaiting).Select(_ => hashing.TakeTurnAsync())];

    private static async Task GiveBackAsync(List<Task<PasswordTurn>> turns)
    {
        foreach (var turn in turns) (await turn).Dispose();
    }

    /// <summary>What the form takes, so that nothing but the wait is against it.</summary>
    private async Task<(string, string)[]> FieldsOfAsync(string path) => path switch
    {
        "/account/confirm" => await FieldsOfMailAsync("/account/register", OtherAddress, "Create your account"),
        "/account/reset/choose" => await FieldsOfMailAsync("/account/reset", Address, "Reset your password"),
        "/account/mail" => [("mail", OtherAddress), ("current", AccountSite.Password)],
        _ => [("mail", Address), ("current", AccountSite.Password), ("password", AccountSite.Password)],
    };

    private async Task<(string, string)[]> FieldsOfMailAsync(string asked, string address, string words)
    {
        await Site.Arrive().SaveAsync(asked, ("mail", address));
        var link = (await Site.TakeMailAsync(address, words)).Link;
        var carried = QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        return [.. carried.Select(field => (field.Key, field.Value.ToString())), ("password", AccountSite.OtherPassword)];
    }
}
