using ImmigrationCareers.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Data.Stores;

/// <summary>
/// What is written about accounts beside Identity, each in one statement: Identity reads first, and of two writes at the same
/// moment loses one.
/// </summary>
public sealed class AccountSecurity(WriteQueue queue, TimeProvider clock)
{
    /// <summary>After so many wrong passwords in a row there is a pause.</summary>
    public const int TriesBeforePause = 5;

    /// <summary>How long the pause is.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Counts one more try to give the account's password, before it is looked at, so that many at once count as many. One whose
    /// commit was not answered may count twice, never less than once.
    /// </summary>
    /// <returns>False when there is a pause, and nothing may be tried.</returns>
    public async Task<bool> CountTryAsync(Account account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (account.LockoutEnd > now) return false;
        DateTimeOffset? pauseBefore = account.LockoutEnd, pause = now + Pause;
        return await queue.WriteAsync(
            db =>
            {
                var asItWas = db.Users.Where(known => known.Id == account.Id && known.LockoutEnd == pauseBefore);
                return pauseBefore is null
                    ? asItWas.ExecuteUpdateAsync(
                        set => set
                            .SetProperty(known => known.LockoutEnd, known => known.AccessFailedCount + 1 >= TriesBeforePause ? pause : null)
                            .SetProperty(known => known.AccessFailedCount, known => known.AccessFailedCount + 1),
                        cancellation)
                    : asItWas.ExecuteUpdateAsync(
                        set => set
                            .SetProperty(known => known.LockoutEnd, (DateTimeOffset?)null)
                            .SetProperty(known => known.AccessFailedCount, 1),
                        cancellation);
            },
            cancellation) > 0;
    }

    /// <summary>Forgets wrong tries, and ends a pause.</summary>
    public Task ForgiveAsync(string accountId, CancellationToken cancellation) => queue.WriteAsync(
        db => db.Users
            .Where(known => known.Id == accountId && (known.AccessFailedCount > 0 || known.LockoutEnd != null))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(known => known.AccessFailedCount, 0)
                    .SetProperty(known => known.LockoutEnd, (DateTimeOffset?)null),
                cancellation),
        cancellation);

    /// <summary>Makes every cookie and every link of the account useless.</summary>
    public Task ChangeStampAsync(string accountId, CancellationToken cancellation)
    {
        var stamp = Guid.NewGuid().ToString("N");
        return queue.WriteAsync(
            db => db.Users
                .Where(known => known.Id == accountId)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.SecurityStamp, stamp), cancellation),
            cancellation);
    }

    /// <summary>Deletes an account with its passkeys and its plan.</summary>
    public Task DeleteAsync(string accountId, CancellationToken cancellation) =>
        queue.WriteAsync(db => db.Users.Where(known => known.Id == accountId).ExecuteDeleteAsync(cancellation), cancellation);
}
