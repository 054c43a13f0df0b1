using System.Globalization;
using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>
/// Identity's own writes, broken off as a server does. What was committed and not answered is begun anew, and must not find
/// itself in its way: "there is an account already", "it has just changed".
/// </summary>
public sealed class BrokenOffIdentityTests
{
    /// <summary>More points than any of these writes has.</summary>
    private const int Points = 30;

    private const string Password = "three unlike words";
    private const string OtherPassword = "four other unlike words";

    private static readonly byte[] Bytes = [1, 2, 3];

    public static TheoryData<string> Writes => [.. WritesByName.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, Func<UserManager<Account>, Account, Task<IdentityResult>>> WritesByName { get; } = new()
    {
        ["change the password"] = (accounts, account) => accounts.ChangePasswordAsync(account, Password, OtherPassword),
        ["take the password away"] = (accounts, account) => accounts.RemovePasswordAsync(account),
        ["change the address"] = (accounts, account) => accounts.SetEmailAsync(account, "new-" + account.Email),
        ["sign out everywhere"] = (accounts, account) => accounts.UpdateSecurityStampAsync(account),
        ["add a passkey"] = (accounts, account) => accounts.AddOrUpdatePasskeyAsync(account, PasskeyOf(account, "mine")),
        ["use a passkey"] = (accounts, account) => accounts.AddOrUpdatePasskeyAsync(account, PasskeyOf(account, "known")),
        ["remove a passkey"] = (accounts, account) => accounts.RemovePasskeyAsync(account, PasskeyOf(account, "known").CredentialId),
        ["delete"] = (accounts, account) => accounts.DeleteAsync(account),
    };

    [Fact]
    public async Task Register_BrokenOffAtAnyPoint_SucceedsAndMakesOneAccount()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            breakOff.Plan(point);
            var result = await store.IdentityAsync(accounts => accounts.CreateAsync(NewAccount(point), Password));
            breakOff.Stop();
            Assert.True(result.Succeeded, $"{point}: {result}");
            Assert.Equal(point + 1, await store.AskAsync(db => db.Users.CountAsync(Cancellation)));
        }

        Assert.True(breakOff.Breaks > 3, $"Only {breakOff.Breaks} were broken off.");
    }

    [Theory, MemberData(nameof(Writes))]
    public async Task Write_BrokenOffAtAnyPoint_Succeeds(string name)
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            var account = NewAccount(point);
            Assert.True((await store.IdentityAsync(accounts => accounts.CreateAsync(account, Password))).Succeeded);
            await store.IdentityAsync(accounts => KnownAsync(accounts, account.Id, known =>
                accounts.AddOrUpdatePasskeyAsync(known, PasskeyOf(known, "known"))));

            var result = await store.IdentityAsync(accounts => KnownAsync(accounts, account.Id, known =>
            {
                breakOff.Plan(point);
                return WritesByName[name](accounts, known);
            }));
            breakOff.Stop();

            Assert.True(result.Succeeded, $"{name} at {point}: {result}");
        }

        Assert.True(breakOff.Breaks > 1, $"Only {breakOff.Breaks} were broken off.");
    }

    [Fact]
    public async Task Save_OfAnAccountThatSomebodyElseHasMade_FailsAsEver()
    {
        await using var store = await CreateAsync(new BreakOff());
        await store.IdentityAsync(accounts => accounts.CreateAsync(NewAccount(1), Password));

        await Assert.ThrowsAsync<DbUpdateException>(() => store.DoAsync(async db =>
        {
            db.Users.Add(new Account { UserName = "other", NormalizedUserName = "READER-1@EXAMPLE.ORG" });
            await db.SaveChangesAsync(Cancellation);
        }));
    }

    private static async Task<IdentityResult> KnownAsync(
        UserManager<Account> accounts, string id, Func<Account, Task<IdentityResult>> write) =>
        await write((await accounts.FindByIdAsync(id))!);

    private static Account NewAccount(int number)
    {
        var mail = string.Create(CultureInfo.InvariantCulture, $"reader-{number}@example.org");
        return new Account { UserName = mail, Email = mail, CreatedAt = DateTime.UnixEpoch };
    }

    private static UserPasskeyInfo PasskeyOf(Account account, string name) => new(
        System.Text.Encoding.UTF8.GetBytes(account.Id + name), Bytes, DateTimeOffset.UnixEpoch, 7, ["usb"], true, true, true, Bytes, Bytes)
    {
        Name = name,
    };

    private static async Task<TestStore> CreateAsync(BreakOff breakOff)
    {
        var store = TestStore.CreateUntouched(new TestStoreSettings { Interceptors = [breakOff], Retries = true });
        Assert.True(await store.Migration.TryAsync(Cancellation), store.Log.ToString());
        return store;
    }
}
