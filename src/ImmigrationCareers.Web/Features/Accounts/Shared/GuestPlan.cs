using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>The plan of the guest whom this device knew before its reader signed in.</summary>
public sealed class GuestPlan(CurrentReader reader, PlanStore plans, PlanMerger merger, Guide guide)
{
    /// <summary>What is in it, and on how many careers the guest starts; null when there is nothing.</summary>
    public async Task<(ReaderMarks Marks, int Starts)?> LoadAsync()
    {
        if (reader.Guest is not { } guest) return null;
        if (await plans.LoadAsync(guest, noteOf: null, CancellationToken.None) is not { } marks) return null;
        var starts = (await plans.StartsAsync(marks.ReaderId, CancellationToken.None)).Count;
        return marks.SectionIds.Any() || starts > 0 ? (MarksOfToday.Of(guide, marks), starts) : null;
    }

    /// <summary>Adds it to the account's plan, and forgets the guest.</summary>
    public async Task TakeInAsync()
    {
        if (reader.Guest is not { } guest || await reader.FindAsync() is not { } owner) return;
        await merger.TakeInAsync(owner, guest, CancellationToken.None);
        reader.ForgetGuest();
    }
}
