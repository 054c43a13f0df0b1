using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

public sealed class PlanStoreTests
{
    private static readonly SectionName Education = new("iso-education", "Education");
    private static readonly SectionName Training = new("iso-training", "Training");

    public static TheoryData<StoreProvider> Providers => StoreProviders.AtHand;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every write there is, named.</summary>
    internal static IReadOnlyDictionary<string, Func<PlanStore, ReaderKey, Task>> Writes { get; } =
        new Dictionary<string, Func<PlanStore, ReaderKey, Task>>
        {
            ["tick"] = (plans, reader) => plans.SetStepAsync(reader, Education, "order-papers", done: true, Cancellation),
            ["untick"] = (plans, reader) => plans.SetStepAsync(reader, Education, "order-papers", done: false, Cancellation),
            ["read"] = (plans, reader) => plans.SetReadAsync(reader, Education, new string('a', 32), read: true, Cancellation),
            ["read again, changed"] = (plans, reader) =>
                plans.SetReadAsync(reader, Education, new string('b', 32), read: true, Cancellation),
            ["unread"] = (plans, reader) => plans.SetReadAsync(reader, Education, new string('a', 32), read: false, Cancellation),
            ["bookmark"] = (plans, reader) => plans.SetBookmarkAsync(reader, Education, "", saved: true, Cancellation),
            ["bookmark a heading"] = (plans, reader) => plans.SetBookmarkAsync(reader, Education, "grades", saved: true, Cancellation),
            ["order"] = (plans, reader) =>
                plans.OrderBookmarksAsync(reader, [("iso-education", "grades"), ("iso-education", "")], Cancellation),
            ["remove a bookmark"] = (plans, reader) => plans.SetBookmarkAsync(reader, Education, "", saved: false, Cancellation),
            ["write"] = (plans, reader) => plans.WriteNoteAsync(reader, Education, "Ask for transcripts", Cancellation),
            ["rewrite"] = (plans, reader) => plans.WriteNoteAsync(reader, Education, "Ask again", Cancellation),
            ["erase"] = (plans, reader) => plans.WriteNoteAsync(reader, Education, "", Cancellation),
            ["start"] = (plans, reader) => plans.SetStartAsync(reader, "iso", new DateOnly(2026, 12, 1), Cancellation),
            ["start on another day"] = (plans, reader) => plans.SetStartAsync(reader, "iso", new DateOnly(2027, 1, 1), Cancellation),
            ["do not start"] = (plans, reader) => plans.SetStartAsync(reader, "iso", null, Cancellation),
        };

    [Theory, MemberData(nameof(Providers))]
    public async Task Write_Repeated_ChangesNothing(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        foreach (var (name, write) in Writes)
        {
            await store.PlanAsync(plans => write(plans, reader));
            var once = await StateOfAsync(store);

            store.Clock.Advance(TimeSpan.FromMinutes(1));
            await store.PlanAsync(plans => write(plans, reader));

            Assert.True(once == await StateOfAsync(store), name);
        }

        Assert.Equal(15, Writes.Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Write_EachInTurn_IsThereAndGone(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        async Task<ReaderMarks> AfterAsync(string write)
        {
            await store.PlanAsync(plans => Writes[write](plans, reader));
            return await store.MarksAsync();
        }

        Assert.Equal("order-papers", Assert.Single((await AfterAsync("tick")).Steps).StepId);
        Assert.Empty((await AfterAsync("untick")).Steps);
        Assert.Equal(new string('a', 32), Assert.Single((await AfterAsync("read")).Sections).Value.Meaning);
        Assert.Equal(new string('b', 32), Assert.Single((await AfterAsync("read again, changed")).Sections).Value.Meaning);
        Assert.Empty((await AfterAsync("unread")).Sections);
        Assert.Equal([""], (await AfterAsync("bookmark")).Bookmarks.Select(bookmark => bookmark.HeadingId));
        Assert.Equal(["", "grades"], (await AfterAsync("bookmark a heading")).Bookmarks.Select(bookmark => bookmark.HeadingId));
        Assert.Equal(["grades", ""], (await AfterAsync("order")).Bookmarks.Select(bookmark => bookmark.HeadingId));
        Assert.Equal(["grades"], (await AfterAsync("remove a bookmark")).Bookmarks.Select(bookmark => bookmark.HeadingId));
        Assert.Equal("Ask for transcripts", Assert.Single((await AfterAsync("write")).Notes).Value.Text);
        Assert.Equal("Ask again", Assert.Single((await AfterAsync("rewrite")).Notes).Value.Text);
        Assert.Empty((await AfterAsync("erase")).Notes);
        await AfterAsync("start");
        await AfterAsync("start on another day");
        Assert.Equal(new DateOnly(2027, 1, 1), Assert.Single((await store.MarksAsync()).Starts).Value);
        await AfterAsync("do not start");
        Assert.Empty((await store.MarksAsync()).Starts);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Write_ReaderDeletedMeanwhile_SaysSoAndLeavesNothing(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.DeleteAsync(reader, Cancellation));
        foreach (var write in Writes.Values)
            await Assert.ThrowsAsync<ReaderGoneException>(() => store.PlanAsync(plans => write(plans, reader)));

        await store.PlanAsync(plans => plans.DeleteAsync(reader, Cancellation));
        Assert.Equal(0, await MarksInTablesAsync(store));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Add_AccountDeletedMeanwhile_SaysSo(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await Assert.ThrowsAsync<ReaderGoneException>(() =>
            store.PlanAsync(plans => plans.AddAsync(new ReaderKey.OfAccount(Guid.NewGuid().ToString(), "stamp"), Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Load_MixedMarks_IsOneCommandAndOnlyThisReaders(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync(1);
        var other = await store.AddGuestAsync(2);
        foreach (var (owner, note) in new[] { (reader, "Mine"), (other, "Not mine") })
        {
            await store.PlanAsync(async plans =>
            {
                await plans.SetStepAsync(owner, Education, "order-papers", done: true, Cancellation);
                await plans.SetStepAsync(owner, Training, "sign-up", done: true, Cancellation);
                await plans.SetReadAsync(owner, Education, new string('a', 32), read: true, Cancellation);
                await plans.SetBookmarkAsync(owner, Training, "", saved: true, Cancellation);
                await plans.SetBookmarkAsync(owner, Education, "grades", saved: true, Cancellation);
                await plans.WriteNoteAsync(owner, Education, note, Cancellation);
                await plans.WriteNoteAsync(owner, Training, note + " either", Cancellation);
            });
        }

        await store.PlanAsync(plans => plans.SetStepAsync(other, Education, "only-the-other", done: true, Cancellation));
        store.Commands.Clear();

        var all = await store.MarksAsync();
        Assert.Single(store.Commands.Texts);
        Assert.Equal(["order-papers", "sign-up"], all.Steps.Select(mark => mark.StepId).Order(StringComparer.Ordinal));
        Assert.Equal(["iso-education"], all.Sections.Keys);
        Assert.Equal(
            [("iso-training", ""), ("iso-education", "grades")],
            all.Bookmarks.Select(bookmark => (bookmark.SectionId, bookmark.HeadingId)));
        Assert.Equal(["Mine", "Mine either"], all.Notes.Values.Select(note => note.Text).Order(StringComparer.Ordinal));

        var one = await store.PlanAsync(plans => plans.LoadAsync(TestStore.Guest(1), ["iso-training"], Cancellation));
        Assert.Equal("Mine either", Assert.Single(one!.Notes).Value.Text);
        Assert.Equal(2, one.Steps.Length);
        Assert.Equal(2, store.Commands.Texts.Count);
        Assert.Null(await store.PlanAsync(plans => plans.LoadAsync(TestStore.Guest(3), noteOf: null, Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Load_Instants_AreUtcAsTheyWereWritten(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        var now = store.Clock.GetUtcNow().UtcDateTime;
        foreach (var write in new[] { "tick", "read", "bookmark", "write" }) await store.PlanAsync(plans => Writes[write](plans, reader));

        var marks = await store.MarksAsync();
        var created = await store.AskAsync(db => db.Readers.Select(known => known.CreatedAt).SingleAsync(Cancellation));
        DateTime[] instants =
        [
            marks.Steps[0].DoneAt, marks.Sections["iso-education"].ReadAt, marks.Bookmarks[0].AddedAt,
            marks.Notes["iso-education"].WrittenAt, created,
        ];
        Assert.All(instants, instant => Assert.Equal((now, DateTimeKind.Utc), (instant, instant.Kind)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Bookmark_BeyondTheMost_IsRefusedButAKnownOneIsNot(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.MergeAsync(reader, TestMarks.WithBookmarks(PlanLimits.Bookmarks - 1));
        Task<bool> SaveAsync(string id) =>
            store.PlanAsync(plans => plans.SetBookmarkAsync(reader, new SectionName(id, id), "", saved: true, Cancellation));

        Assert.True(await SaveAsync("one-more"));
        Assert.False(await SaveAsync("one-too-many"));
        Assert.True(await SaveAsync("one-more"));
        Assert.Equal(PlanLimits.Bookmarks, (await store.MarksAsync()).Bookmarks.Length);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Titles_SectionRenamed_AreTheLastKnown(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "a", done: true, Cancellation));
        await store.PlanAsync(plans => plans.SetStepAsync(reader, Education with { Title = "Degrees" }, "b", done: true, Cancellation));

        var titles = await store.PlanAsync(plans => plans.TitlesAsync(["iso-education", "iso-unknown"], Cancellation));

        Assert.Equal([new KeyValuePair<string, string>("iso-education", "Degrees")], titles);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Write_TheNextDay_NotesThatThePlanIsUsed(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.PlanAsync(plans => Writes["untick"](plans, reader));
        Assert.Equal(
            new DateOnly(2026, 11, 23),
            await store.AskAsync(db => db.Readers.Select(known => known.LastUsed).SingleAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Ids_ThatDifferInCase_AreTwo(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "papers", done: true, Cancellation));
        await store.PlanAsync(plans => plans.SetStepAsync(reader, Education, "Papers", done: true, Cancellation));
        Assert.Equal(2, (await store.MarksAsync()).Steps.Length);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Delete_ReaderOrAccount_TakesItsMarksAndNobodyElses(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var account = new Account { UserName = "reader@example.org", CreatedAt = store.Clock.GetUtcNow().UtcDateTime };
        await store.DoAsync(async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync(Cancellation);
        });
        var guest = await store.AddGuestAsync();
        var owner = new ReaderKey.OfAccount(account.Id, account.SecurityStamp!);
        for (var i = 0; i < 2; i++) await store.PlanAsync(plans => plans.AddAsync(owner, Cancellation));
        Assert.Equal(2, await store.AskAsync(db => db.Readers.CountAsync(Cancellation)));
        foreach (var reader in new[] { guest, owner })
        {
            foreach (var write in new[] { "tick", "read", "bookmark", "write", "start" })
                await store.PlanAsync(plans => Writes[write](plans, reader));
        }

        Assert.Equal(10, await MarksInTablesAsync(store));
        await store.PlanAsync(plans => plans.DeleteAsync(guest, Cancellation));
        Assert.Equal(5, await MarksInTablesAsync(store));
        await store.DoAsync(db => db.Users.Where(known => known.Id == account.Id).ExecuteDeleteAsync(Cancellation));
        Assert.Equal(0, await MarksInTablesAsync(store));
        Assert.False(await store.AskAsync(db => db.Readers.AnyAsync(Cancellation)));
    }

    private static Task<int> MarksInTablesAsync(TestStore store) => store.AskAsync(async db =>
        await db.StepMarks.CountAsync(Cancellation)
        + await db.SectionMarks.CountAsync(Cancellation)
        + await db.Bookmarks.CountAsync(Cancellation)
        + await db.Notes.CountAsync(Cancellation)
        + await db.PlanDates.CountAsync(Cancellation));

    private static Task<string> StateOfAsync(TestStore store) =>
        store.AskAsync(async db => System.Text.Json.JsonSerializer.Serialize(new object[]
        {
            await db.Readers.ToListAsync(Cancellation),
            await db.StepMarks.ToListAsync(Cancellation),
            await db.SectionMarks.ToListAsync(Cancellation),
            await db.Bookmarks.ToListAsync(Cancellation),
            await db.Notes.ToListAsync(Cancellation),
            await db.PlanDates.ToListAsync(Cancellation),
            await db.SectionTitles.ToListAsync(Cancellation),
        }));
}
