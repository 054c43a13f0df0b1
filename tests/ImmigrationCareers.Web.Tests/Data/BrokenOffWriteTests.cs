using System.Collections.Immutable;
using System.Text.Json;
using ImmigrationCareers.Data.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>A server breaks off a write: the victim of a deadlock, a connection lost. Here a file does so at a server's word.</summary>
public sealed class BrokenOffWriteTests
{
    /// <summary>More points than any write has: its commands, before the commit, after it.</summary>
    private const int Points = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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

        Assert.True(breaks > 5 * PlanStoreTests.Writes.Count, $"Only {breaks} writes were broken off.");
    }

    [Fact]
    public async Task Merge_BrokenOffAfterItsCommit_AddsNothingTwice()
    {
        var breakOff = new BreakOff();
        await using var store = await CreateAsync(breakOff);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, new SectionName("iso-education", "Education"), "Mine", Cancellation));
        var note = new PlanContents.Note("iso-education", "From elsewhere", DateTime.UnixEpoch);

        // The lock, the note that is there, that note, its new text, the bookmarks' number and last place, the commit, after it.
        for (var point = 0; point < Points; point++)
        {
            breakOff.Plan(point);
            await store.MergeAsync(reader, new PlanContents([], [], [], [note], ImmutableDictionary<string, DateOnly>.Empty));
        }

        breakOff.Stop();
        Assert.True(breakOff.Breaks > 5, $"Only {breakOff.Breaks} merges were broken off.");
        Assert.Equal("Mine\n\nFrom elsewhere", Assert.Single((await store.MarksAsync()).Notes).Value.Text);
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

        Assert.Equal(4, breakOff.Breaks);
        Assert.Empty((await store.MarksAsync()).Steps);
        await TickAsync(store, reader);
        Assert.Single((await store.MarksAsync()).Steps);
    }

    [Fact]
    public async Task Write_BrokenOffInAQuery_IsRepeatedAlthoughTheErrorIsWrapped()
    {
        var breakOff = new BreakOff(new InvalidOperationException("Consider enabling retries.", new TimeoutException()));
        await using var store = await CreateAsync(breakOff);
        var reader = await store.AddGuestAsync();

        breakOff.Plan(at: 0);
        await TickAsync(store, reader);

        Assert.Equal(1, breakOff.Breaks);
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

        // A guest is looked up first, and what is only read is not repeated.
        if (at is { } first) breakOff.Plan(first + 1);
        var reader = await store.AddGuestAsync();
        var states = new List<string>();
        foreach (var write in PlanStoreTests.Writes.Values)
        {
            if (at is { } point) breakOff.Plan(point);
            await store.PlanAsync(plans => write(plans, reader));
            breakOff.Stop();
            var starts = await store.PlanAsync(plans => plans.StartsAsync(reader, Cancellation));
            states.Add(JsonSerializer.Serialize(new object[] { await store.MarksAsync(), starts }).Replace(reader.ToString(), "", StringComparison.Ordinal));
        }

        return states;
    }

    private static async Task<TestStore> CreateAsync(BreakOff breakOff)
    {
        var store = TestStore.CreateUntouched(new TestStoreSettings { Interceptors = [breakOff] });
        Assert.True(await store.Migration.TryAsync(Cancellation), store.Log.ToString());
        return store;
    }

    private static Task TickAsync(TestStore store, Guid reader) =>
        store.PlanAsync(plans => plans.SetStepAsync(reader, new SectionName("iso-education", "Education"), "order-papers", done: true, Cancellation));
}
