using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Tests.Data;

public sealed class PlanMergerTests
{
    public static TheoryData<StoreProvider> Providers => StoreProviders.AtHand;

    private static readonly SectionName Education = new("iso-education", "Education");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers))]
    public async Task Notes_TooLongToBeOne_StayTwoAndAddedAgainChangeNothing(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        var (first, second) = (new string('a', 9000), new string('b', 9000));

        foreach (var text in new[] { first, second, first, second })
            await store.MergeAsync(reader, TestMarks.WithNote(Education.Id, text));

        var marks = await store.MarksAsync();
        Assert.Equal([first, second], marks.NotesOn(Education.Id).Select(note => note.Text));
        Assert.Equal([0, 1], marks.AllNotes.Select(note => note.Number));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task TakeIn_OfAPlanThatIsTooMuch_IsRefusedAndChangesNeither(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (owner, guest) = (await store.AddGuestAsync(), await store.AddGuestAsync(2));
        await store.MergeAsync(owner, TestMarks.WithBookmarks(PlanLimits.Bookmarks));
        await store.PlanAsync(plans => plans.SetBookmarkAsync(guest, Education, "one-more", saved: true, Cancellation));

        await Assert.ThrowsAsync<PlanTooLargeException>(() => store.TakeInAsync(owner, TestStore.Guest(2)));

        Assert.Equal(PlanLimits.Bookmarks, (await store.MarksAsync()).Bookmarks.Length);
        Assert.Single((await store.MarksAsync(2)).Bookmarks);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Note_BeyondThePlansBytes_IsRefusedAndTheOneThatIsThereStays(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Mine", Cancellation));
        for (var i = 0; i < 65; i++)
            await store.MergeAsync(reader, TestMarks.WithNote($"section-{i}", new string('a', Note.MaximumJoinedLength)));

        await Assert.ThrowsAsync<PlanTooLargeException>(() =>
            store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, new string('ሀ', 4000), Cancellation)));

        Assert.Equal("Mine", (await store.MarksAsync()).Notes[Education.Id].Text);
        await store.PlanAsync(plans => plans.WriteNoteAsync(reader, Education, "Mine again", Cancellation));
        Assert.Equal("Mine again", (await store.MarksAsync()).Notes[Education.Id].Text);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Marks_ThatDiffer_AreThoseOfBothAndOfTwoDaysTheEarlier(StoreProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var reader = await store.AddGuestAsync();
        var (early, late) = (new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        ReaderMarks PlanOf(DateTime at, string own) => TestMarks.None with
        {
            Steps = [new() { SectionId = "s", StepId = "t", DoneAt = at }, new() { SectionId = "s", StepId = own, DoneAt = at }],
        };

        await store.MergeAsync(reader, PlanOf(late, "late"));
        await store.MergeAsync(reader, PlanOf(early, "early"));

        Assert.Equal(
            [("early", early), ("late", late), ("t", early)],
            (await store.MarksAsync()).Steps.Select(mark => (mark.StepId, mark.DoneAt)).Order());
        Assert.Equal(3, await store.AskAsync(db => db.StepMarks.CountAsync(Cancellation)));
    }
}
