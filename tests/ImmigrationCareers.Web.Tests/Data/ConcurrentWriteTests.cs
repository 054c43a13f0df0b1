using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

public sealed class ConcurrentWriteTests
{
    private const int Many = 64;
    private static readonly SectionName Education = new("iso-education", "Education");

    public static TheoryData<StoreProvider> Providers => StoreProviders.AtHand;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Add_SameGuestAtOnce_IsOneReader(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await AtOnceAsync(_ => store.AddGuestAsync());
        Assert.Equal(1, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Add_SameAccountAtOnce_IsOneReader(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var account = new Account { UserName = "reader@example.org" };
        await store.DoAsync(async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync(Cancellation);
        });
        var key = new ReaderKey.OfAccount(account.Id, account.SecurityStamp!);
        await AtOnceAsync(_ => store.PlanAsync(async plans =>
        {
            await plans.AddAsync(key, Cancellation);
            return true;
        }));
        Assert.Equal(1, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Add_DifferentGuestsAtOnce_AreAsManyReaders(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await AtOnceAsync(i => store.AddGuestAsync((byte)i));
        Assert.Equal(Many, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Writes_IdenticalAtOnce_AreOneOfEach(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await AtOnceAsync(_ => store.PlanAsync(async plans =>
        {
            await plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation);
            await plans.SetReadAsync(reader, Education, new string('a', 32), read: true, Cancellation);
            await plans.SetBookmarkAsync(reader, Education, "", saved: true, Cancellation);
            await plans.WriteNoteAsync(reader, Education, "Ask", Cancellation);
            await plans.SetStartAsync(reader, "iso", new DateOnly(2026, 12, 1), Cancellation);
            return true;
        }));

        var marks = await store.MarksAsync();
        Assert.Equal((1, 1, 1, 1), (marks.Steps.Length, marks.Sections.Count, marks.Bookmarks.Length, marks.Notes.Count));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Writes_ConflictingAtOnce_EndInOneOfTheirStates(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await AtOnceAsync(i => store.PlanAsync(async plans =>
        {
            var section = Education with { Title = $"Education {i}" };
            await plans.SetStepAsync(reader, section, "order-papers", done: i % 2 == 0, Cancellation);
            await plans.SetReadAsync(reader, section, $"{i:x32}", read: i % 3 != 0, Cancellation);
            await plans.WriteNoteAsync(reader, section, i % 4 == 0 ? "" : $"Note {i}", Cancellation);
            await plans.SetStartAsync(reader, "iso", i % 5 == 0 ? null : new DateOnly(2026, 12, 1).AddDays(i), Cancellation);
            return true;
        }));

        var marks = await store.MarksAsync();
        Assert.True(marks.Steps.Length <= 1);
        Assert.All(marks.Notes.Values, note => Assert.StartsWith("Note ", note.Text, StringComparison.Ordinal));

        // Whatever came last, the next one wins.
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Last", Cancellation));
        Assert.Equal("Last", Assert.Single((await store.MarksAsync()).Notes).Value.Text);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Bookmarks_DifferentOnesAtOnce_HavePlacesOfTheirOwn(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await AtOnceAsync(
            i => store.PlanAsync(plans => plans.SetBookmarkAsync(reader, Education, $"heading-{i}", saved: true, Cancellation)));
        var places = await store.AskAsync(db => db.Bookmarks
            .Select(bookmark => EF.Property<int>(bookmark, "Position"))
            .Order()
            .ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, Many), places);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Bookmarks_MoreThanTheMostAtOnce_StopThere(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.MergeAsync(reader, TestMarks.WithBookmarks(PlanLimits.Bookmarks - 5));
        var saved = await AtOnceAsync(
            i => store.PlanAsync(plans => plans.SetBookmarkAsync(reader, Education, $"heading-{i}", saved: true, Cancellation)));
        Assert.Equal(5, saved.Count(isSaved => isSaved));
        Assert.Equal(PlanLimits.Bookmarks, (await store.MarksAsync()).Bookmarks.Length);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Order_WhileOthersRemoveAndAdd_IsNotDisturbed(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        for (var i = 0; i < Many; i++)
            await store.PlanAsync(plans => plans.SetBookmarkAsync(reader, Education, $"heading-{i}", saved: true, Cancellation));
        (string, string)[] backwards = [.. Enumerable.Range(0, Many).Reverse().Select(i => ("iso-education", $"heading-{i}"))];
        await AtOnceAsync(i => store.PlanAsync(async plans =>
        {
            if (i % 2 == 0) await plans.OrderBookmarksAsync(reader, backwards, Cancellation);
            else await plans.SetBookmarkAsync(reader, Education, $"heading-{i}", saved: false, Cancellation);
            return true;
        }));
        await store.PlanAsync(plans => plans.OrderBookmarksAsync(reader, backwards, Cancellation));
        Assert.Equal(
            Enumerable.Range(0, Many).Reverse().Where(i => i % 2 == 0).Select(i => $"heading-{i}"),
            (await store.MarksAsync()).Bookmarks.Select(bookmark => bookmark.HeadingId));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Delete_WhileOthersWrite_LeavesNothingBehind(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        var outcomes = await AtOnceAsync(i => store.PlanAsync(async plans =>
        {
            try
            {
                if (i == Many / 2) await plans.DeleteAsync(reader, Cancellation);
                else await plans.SetStepAsync(reader, Education, $"step-{i}", done: true, Cancellation);
                return true;
            }
            catch (ReaderGoneException)
            {
                return false;
            }
        }));
        Assert.Equal(Many, outcomes.Length);
        Assert.False(await store.AskAsync(db => db.StepMarks.AnyAsync(Cancellation)));
    }

    /// <summary>The requests of many tabs, all let go at the same moment.</summary>
    private static async Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> request)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = Enumerable.Range(0, Many).Select(i => Task.Run(async () =>
        {
            await start.Task;
            return await request(i);
        })).ToArray();
        start.SetResult();
        return await Task.WhenAll(requests);
    }
}
