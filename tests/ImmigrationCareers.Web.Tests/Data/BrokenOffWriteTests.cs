using System.Text.Json;
using System.Xml.Linq;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>A server breaks off a write: a deadlock, a connection lost. Here a file does so, and begins anew as a server does.</summary>
public sealed class BrokenOffWriteTests
{
    /// <summary>More points than any write has: before and after its statements, before and after its commit.</summary>
    private const int Points = 30;

    private static readonly SectionName Education = new("iso-education", "Education");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Strategy_OfTheseTests_RefusesTransactionsBegunOutsideOfIt()
    {
        await using var store = await CreateAsync(new BreakOff());
        await store.DoAsync(async db =>
        {
            Assert.True(db.Database.CreateExecutionStrategy().RetriesOnFailure);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Readers.ToListAsync(Cancellation));
        });
    }

    [Fact]
    public async Task Write_BrokenOffAtAnyPoint_EndsAsIfNothingHadBeen()
    {
        var expected = await StatesAsync(new BreakOff(), at: null);
        var breaks = 0;
        for (var point = 0; point < Points; point++)
        {
            var breakOff = new BreakOff();
            Assert.Equal(expected, await StatesAsync(breakOff, point));
            breaks += breakOff.Breaks;
            if (point == Points - 1) Assert.Equal(0, breakOff.Breaks);
        }

        Assert.True(breaks > 8 * PlanStoreTests.Writes.Count, $"Only {breaks} writes were broken off.");
    }

    [Fact]
    public async Task Merge_BrokenOffAfterItsCommit_AddsNothingTwice()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Mine", Cancellation));

        for (var point = 0; point < Points; point++)
        {
            breakOff.Plan(point);
            await store.MergeAsync(reader, TestMarks.WithNote(Education.Id, $"From elsewhere {point}") with
            {
                Bookmarks = TestMarks.WithBookmarks(point + 1).Bookmarks,
            });
        }

        breakOff.Stop();
        Assert.True(breakOff.Breaks > 12, $"Only {breakOff.Breaks} merges were broken off.");
        var texts = Enumerable.Range(0, Points).Select(point => $"From elsewhere {point}").Prepend("Mine");
        Assert.Equal(Points, (await store.MarksAsync()).Bookmarks.Length);
        Assert.Equal(string.Join("\n\n", texts), Assert.Single((await store.MarksAsync()).Notes).Value.Text);
    }

    [Fact]
    public async Task TakeIn_BrokenOffAtAnyPoint_AddsTheGuestsPlanAndDeletesTheGuest()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        var owner = await store.AddGuestAsync();
        for (var point = 0; point < Points; point++)
        {
            var guest = await store.AddGuestAsync(2);
            await store.PlanAsync(plans => plans.SetStepAsync(guest, Education, $"step-{point}", done: true, Cancellation));
            breakOff.Plan(point);
            await store.TakeInAsync(owner, TestStore.Guest(2));
            breakOff.Stop();
            Assert.Equal(point + 1, (await store.MarksAsync()).Steps.Length);
            Assert.Equal(1, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
        }

        Assert.True(breakOff.Breaks > 10, $"Only {breakOff.Breaks} were broken off.");
    }

    [Fact]
    public async Task TakeIn_ByAnAccountWithoutAPlan_BrokenOffAtAnyPoint_GoesOnAsTheGuest()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            var account = new Account { UserName = $"rosa-{point}@example.org", CreatedAt = store.Clock.GetUtcNow().UtcDateTime };
            await store.IdentityAsync(accounts => accounts.CreateAsync(account));
            var owner = new ReaderKey.OfAccount(account.Id, account.SecurityStamp!);
            await store.PlanAsync(plans => plans.AddAsync(owner, Cancellation));
            var guest = await store.AddGuestAsync(2);
            await store.PlanAsync(plans => plans.SetStartAsync(guest, "iso", new DateOnly(2027, 1, 1), Cancellation));
            var known = await store.PlanAsync(plans => plans.DatesAsync(guest, Cancellation));
            breakOff.Plan(point);
            await store.TakeInAsync(owner, TestStore.Guest(2));
            breakOff.Stop();
            Assert.Equal(known!.Reader, (await store.PlanAsync(plans => plans.DatesAsync(owner, Cancellation)))?.Reader);
            Assert.Null(await store.PlanAsync(plans => plans.LoadAsync(TestStore.Guest(2), null, Cancellation)));
            Assert.Equal(point + 1, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
        }

        Assert.True(breakOff.Breaks > 6, $"Only {breakOff.Breaks} were broken off.");
    }

    [Fact]
    public async Task NewGuest_BrokenOffAtAnyPoint_IsOneReaderWithTheTick()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            var guest = new ReaderKey.NewGuest(TestStore.Guest((byte)(point + 1)).TokenHash);
            breakOff.Plan(point);
            await store.PlanAsync(plans => plans.SetStepAsync(guest, Education, "order-papers", done: true, Cancellation));
            breakOff.Stop();
            Assert.Equal(point + 1, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
            Assert.Equal(point + 1, await store.AskAsync(db => db.StepMarks.CountAsync(Cancellation)));
        }

        Assert.True(breakOff.Breaks > 7, $"Only {breakOff.Breaks} were broken off.");
    }

    [Fact]
    public async Task Deletes_BrokenOffAtAnyPoint_LeaveNothing()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            foreach (var delete in new Func<ReaderKey, Task>[]
            {
                reader => store.PlanAsync(plans => plans.DeleteAsync(reader, Cancellation)),
                async _ =>
                {
                    store.Clock.Advance(TimeSpan.FromDays(3 * 365));
                    await store.Get<UnusedGuests>().DeleteAsync(Cancellation);
                },
            })
            {
                var guest = await store.AddGuestAsync();
                breakOff.Plan(point);
                await delete(guest);
                breakOff.Stop();
                Assert.Equal(0, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
            }
        }

        Assert.True(breakOff.Breaks > 6, $"Only {breakOff.Breaks} were broken off.");
    }

    [Fact]
    public async Task Key_BrokenOffAtAnyPoint_IsStoredOnce()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        var keys = store.Get<StoreKeyRepository>();
        for (var point = 0; point < Points; point++)
        {
            breakOff.Plan(point);
            keys.StoreElement(new XElement("key", new XAttribute("id", point)), $"key-{point}");
            breakOff.Stop();
        }

        Assert.True(breakOff.Breaks > 5, $"Only {breakOff.Breaks} were broken off.");
        Assert.Equal(Enumerable.Range(0, Points), keys.GetAllElements().Select(key => (int)key.Attribute("id")!));
    }

    [Fact]
    public async Task Tries_BrokenOffAtAnyPoint_CountAtLeastOnceAndAreForgiven()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        for (var point = 0; point < Points; point++)
        {
            var account = new Account { UserName = $"reader-{point}@example.org", CreatedAt = DateTime.UnixEpoch };
            await store.DoAsync(async db =>
            {
                db.Users.Add(account);
                await db.SaveChangesAsync(Cancellation);
            });

            breakOff.Plan(point);
            Assert.True(await store.AccountsAsync(accounts => accounts.CountTryAsync(account, Cancellation)));
            breakOff.Stop();
            Assert.InRange(await FailedAsync(account), 1, 2);

            breakOff.Plan(point);
            await store.AccountsAsync(accounts => accounts.ForgiveAsync(account.Id, Cancellation));
            breakOff.Stop();
            Assert.Equal(0, await FailedAsync(account));

            breakOff.Plan(point);
            await store.AccountsAsync(accounts => accounts.ChangeStampAsync(account.Id, Cancellation));
            await store.AccountsAsync(accounts => accounts.DeleteAsync(account.Id, Cancellation));
            breakOff.Stop();
            Assert.Equal(0, await store.AskAsync(db => db.Users.CountAsync(Cancellation)));
        }

        Assert.True(breakOff.Breaks > 9, $"Only {breakOff.Breaks} were broken off.");

        Task<int> FailedAsync(Account account) => store.AskAsync(db =>
            db.Users.Where(known => known.Id == account.Id).Select(known => known.AccessFailedCount).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Write_BrokenOffAgainAndAgain_FailsAndLeavesNothing()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        var reader = await store.AddGuestAsync();

        breakOff.Plan(at: 1, times: int.MaxValue);
        await Assert.ThrowsAsync<RetryLimitExceededException>(() => TickAsync(store, reader));
        breakOff.Stop();

        Assert.Equal(1 + RetryingStrategyFactory.MostRetries, breakOff.Breaks);
        Assert.Empty((await store.MarksAsync()).Steps);
        await TickAsync(store, reader);
        Assert.Single((await store.MarksAsync()).Steps);
    }

    [Fact]
    public async Task Write_ThatFailsForGood_IsNotRepeated()
    {
        const int Full = 13;
        var breakOff = new BreakOff(new SqliteException("The disk is full.", Full));
        await using var store = await CreateAsync(breakOff);
        var reader = await store.AddGuestAsync();

        breakOff.Plan(at: 1, times: int.MaxValue);
        await Assert.ThrowsAsync<SqliteException>(() => TickAsync(store, reader));

        Assert.Equal(1, breakOff.Breaks);
    }

    /// <summary>What there is after each of all writes, one after the other, each broken off at the same point.</summary>
    private static async Task<List<string>> StatesAsync(BreakOff breakOff, int? at)
    {
        await using var store = await CreateAsync(breakOff);
        if (at is { } first) breakOff.Plan(first);
        var reader = await store.AddGuestAsync();
        var states = new List<string>();
        foreach (var write in PlanStoreTests.Writes.Values)
        {
            if (at is { } point) breakOff.Plan(point);
            await store.PlanAsync(plans => write(plans, reader));
            breakOff.Stop();
            states.Add(JsonSerializer.Serialize(await store.MarksAsync()));
        }

        return states;
    }

    private static async Task<TestStore> CreateAsync(BreakOff breakOff)
    {
        var store = TestStore.CreateUntouched(new TestStoreSettings { Interceptors = [breakOff], Retries = true });
        Assert.True(await store.Migration.TryAsync(Cancellation), store.Log.ToString());
        return store;
    }

    private static Task TickAsync(TestStore store, ReaderKey reader) =>
        store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation));
}
