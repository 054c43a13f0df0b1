using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>The plan of the guest whom this device knew before its reader signed in.</summary>
public sealed class GuestPlan(CurrentReader reader, PlanStore plans, PlanMerger merger, Guide guide)
{
    /// <summary>What is in it; null when there is nothing.</summary>
    public async Task<ReaderMarks?> LoadAsync() =>
        reader.Guest is { } guest
        && await plans.LoadAsync(guest, noteOf: null, CancellationToken.None) is { IsEmpty: false } marks
            ? MarkMigration.Of(guide, marks)
            : null;

    /// <summary>
    /// Leaves it on this device, under a new token: the old one may have been put here by somebody who knows it, and would read
    /// what is written from now on. One without anything in it is forgotten.
    /// </summary>
    /// <returns>Whether there is anything in it.</returns>
    public async Task<bool> KeepApartAsync()
    {
        if (reader.Guest is not { } guest) return false;
        if (await LoadAsync() is null)
        {
            reader.ForgetGuest();
            return false;
        }

        await reader.RenewGuestAsync(renewed => plans.RenewAsync(guest, renewed, CancellationToken.None));
        return true;
    }

    /// <summary>Adds it to the account's plan, and forgets the guest.</summary>
    public async Task TakeInAsync()
    {
        if (reader.Guest is not { } guest) return;
        if (await reader.ChangeAsync(owner => merger.TakeInAsync(owner, guest, CancellationToken.None))) reader.ForgetGuest();
    }
}
