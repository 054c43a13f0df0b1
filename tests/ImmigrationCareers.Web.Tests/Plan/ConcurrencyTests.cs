namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>Many writes for one reader at once end in one consistent state, and none in an error.</summary>
public sealed class ConcurrencyTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    private const int Writers = 64;
    private static readonly string[] Targets = ["officer-role", "officer-role#the-day", "officer-role#the-night", "officer-education"];

    [Fact]
    public async Task Ticks_IdenticalAndAtOnce_MakeOneMark()
    {
        var guest = await Site.ArriveWithAPlanAsync();

        await AtOnceAsync(_ => guest.TickAsync("officer-role/ask"));

        Assert.True(await guest.IsTickedAsync("officer-role/ask"));
        Assert.Equal(2, await Site.CountAsync(db => db.StepMarks));
        Assert.Equal(1, await Site.CountAsync(db => db.Readers));
    }

    [Fact]
    public async Task Ticks_ConflictingAndAtOnce_EndInOneOfBoth()
    {
        var guest = await Site.ArriveWithAPlanAsync();

        await AtOnceAsync(i => guest.TickAsync("officer-role/ask", done: i % 2 == 0));

        Assert.Equal(await guest.IsTickedAsync("officer-role/ask") ? 2 : 1, await Site.CountAsync(db => db.StepMarks));
        await guest.TickAsync("officer-role/ask", done: false);
        Assert.False(await guest.IsTickedAsync("officer-role/ask"));
    }

    [Fact]
    public async Task Notes_DifferentAndAtOnce_LeaveOneOfThem()
    {
        var guest = await Site.ArriveWithAPlanAsync();

        await AtOnceAsync(i => guest.PostAsync("/plan/notes", ("section", "officer-role"), ("text", i % 8 == 0 ? "" : $"Note {i}")));

        Assert.InRange(await Site.CountAsync(db => db.Notes), 0, 1);
    }

    [Fact]
    public async Task Bookmarks_AddedRemovedAndOrderedAtOnce_StayInAnOrder()
    {
        var guest = await Site.ArriveWithAPlanAsync();
        foreach (var target in Targets) await guest.BookmarkAsync(target);

        await AtOnceAsync(i => (i % 3) switch
        {
            0 => guest.PostAsync(
                "/plan/bookmarks/order", [.. Targets.Skip(i % 4).Concat(Targets.Take(i % 4)).Select(target => ("target", target))]),
            1 => guest.PostAsync("/plan/bookmarks", ("target", Targets[i % 4]), ("saved", "false")),
            _ => guest.PostAsync("/plan/bookmarks", ("target", Targets[i % 4]), ("saved", "true")),
        });

        foreach (var target in Targets) await guest.BookmarkAsync(target);
        await guest.SaveAsync("/plan/bookmarks/order", [.. Targets.Select(target => ("target", target))]);
        Assert.Equal(Targets, await guest.BookmarksAsync());
    }

    private static async Task AtOnceAsync(Func<int, Task<Answer>> write)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(write));
        Assert.All(answers, answer => Assert.Equal(303, (int)answer.Status));
    }
}
