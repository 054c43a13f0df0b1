using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

public sealed class AccountSecurityTests
{
    private static readonly SectionName Education = new("iso-education", "Education");

    public static TheoryData<StoreProvider> Providers => StoreProviders.AtHand;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Tries_PauseAfterFive_AndBeginAnewAfterThePause(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var id = await AddAsync(store);
        for (var i = 1; i <= 5; i++) Assert.True(await TryAsync(store, id));
        Assert.False(await TryAsync(store, id));

        store.Clock.Advance(AccountSecurity.Pause + TimeSpan.FromSeconds(1));
        for (var i = 1; i <= 5; i++) Assert.True(await TryAsync(store, id), $"try {i} after the pause");
        Assert.False(await TryAsync(store, id));

        await store.AccountsAsync(accounts => accounts.ForgiveAsync(id, Cancellation));
        Assert.True(await TryAsync(store, id));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Tries_ThatBeganTogether_AreNoMoreThanFive(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var account = await FindAsync(store, await AddAsync(store));
        var tries = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => store.AccountsAsync(accounts => accounts.CountTryAsync(account, Cancellation))));
        Assert.Equal(5, tries.Count(mayTry => mayTry));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Stamp_Changed_MakesTheAccountsReaderUnknown(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var account = await FindAsync(store, await AddAsync(store));
        var key = new ReaderKey.OfAccount(account.Id, account.SecurityStamp!);
        await store.PlanAsync(plans => plans.AddAsync(key, Cancellation));
        Assert.NotNull(await store.PlanAsync(plans => plans.LoadAsync(key, null, Cancellation)));

        await store.AccountsAsync(accounts => accounts.ChangeStampAsync(account.Id, Cancellation));

        Assert.Null(await store.PlanAsync(plans => plans.LoadAsync(key, null, Cancellation)));
        await Assert.ThrowsAsync<ReaderGoneException>(() => store.PlanAsync(plans => plans.AddAsync(key, Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Delete_OfAnAccount_TakesItsPlan(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var account = await FindAsync(store, await AddAsync(store));
        var reader = new ReaderKey.OfAccount(account.Id, account.SecurityStamp!);
        await store.PlanAsync(plans => plans.AddAsync(reader, Cancellation));
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Mine", Cancellation));

        await store.AccountsAsync(accounts => accounts.DeleteAsync(account.Id, Cancellation));
        await store.AccountsAsync(accounts => accounts.DeleteAsync(account.Id, Cancellation));

        Assert.Equal(
            (0, 0, 0),
            await store.AskAsync(async db => (
                await db.Users.CountAsync(Cancellation),
                await db.Readers.CountAsync(Cancellation),
                await db.Notes.CountAsync(Cancellation))));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Clear_LeavesTheReaderAndNothingElse(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        var other = await store.AddGuestAsync(2);
        foreach (var write in PlanStoreTests.Writes.Values)
        {
            await store.PlanAsync(plans => write(plans, reader));
            await store.PlanAsync(plans => write(plans, other));
        }

        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Mine", Cancellation));
        var before = await store.MarksAsync(2);
        await store.PlanAsync(plans => plans.ClearAsync(reader, Cancellation));

        Assert.Empty((await store.MarksAsync()).SectionIds);
        Assert.Equal(before.SectionIds, (await store.MarksAsync(2)).SectionIds);
        Assert.Equal(2, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task TakeIn_ManyAtOnce_AddsTheGuestsPlanOnceAndDeletesTheGuest(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var owner = await store.AddGuestAsync();
        var guest = await store.AddGuestAsync(2);
        await store.PlanAsync(plans => plans.SetBookmarkAsync(owner, Education, "", saved: true, Cancellation));
        await store.PlanAsync(plans => plans.WriteNoteAsync(owner, Education, "I know", Cancellation));
        await store.PlanAsync(plans => plans.SetBookmarkAsync(guest, Education, "grades", saved: true, Cancellation));
        await store.PlanAsync(plans => plans.WriteNoteAsync(guest, Education, "no", Cancellation));
        await store.PlanAsync(plans => plans.SetReadAsync(guest, Education, new string('a', 32), read: true, Cancellation));
        await store.PlanAsync(plans => plans.SetStartAsync(guest, "iso", new DateOnly(2027, 1, 1), Cancellation));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TakeInAsync(owner, TestStore.Guest(2))));

        Assert.Single(taken, wasThere => wasThere);
        var marks = await store.MarksAsync();
        Assert.Equal(["", "grades"], marks.Bookmarks.Select(bookmark => bookmark.HeadingId));
        Assert.Equal("I know\n\nno", marks.Notes[Education.Id].Text);
        Assert.True(marks.Sections.ContainsKey(Education.Id));
        Assert.Equal(new DateOnly(2027, 1, 1), marks.Starts["iso"]);
        Assert.Null(await store.PlanAsync(plans => plans.LoadAsync(TestStore.Guest(2), null, Cancellation)));
    }

    private static async Task<string> AddAsync(TestStore store)
    {
        var account = new Account { UserName = "rosa@example.org", CreatedAt = store.Clock.GetUtcNow().UtcDateTime };
        await store.DoAsync(async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync(Cancellation);
        });
        return account.Id;
    }

    private static Task<Account> FindAsync(TestStore store, string id) =>
        store.AskAsync(db => db.Users.SingleAsync(account => account.Id == id, Cancellation));

    private static async Task<bool> TryAsync(TestStore store, string id)
    {
        var account = await FindAsync(store, id);
        return await store.AccountsAsync(accounts => accounts.CountTryAsync(account, Cancellation));
    }
}
