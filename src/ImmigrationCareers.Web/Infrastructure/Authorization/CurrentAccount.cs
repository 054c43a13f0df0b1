using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>
/// The account that a request is signed in to, as the store has it. Authorization looks it up, once, and stops waiting as every page
/// does: Identity's own look-up would wait for a server that has stopped answering.
/// </summary>
public sealed class CurrentAccount(IHttpContextAccessor http, CurrentReader reader, StoreReads store, PortalDbContext context)
{
    private Task<Account?>? found;

    /// <summary>Whose page this is; only pages with a policy have somebody.</summary>
    public Account Owner => found is { IsCompletedSuccessfully: true, Result: { } account }
        ? account
        : throw new InvalidOperationException("Nobody had to sign in for this page.");

    /// <summary>Whether the store could not say who it is.</summary>
    internal bool IsUnknown { get; set; }

    private CancellationToken Aborted => http.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <summary>Null when the browser is not signed in, or no longer is.</summary>
    /// <exception cref="StoreAwayException">It cannot be known now.</exception>
    internal Task<Account?> FindAsync() => found ??= LookUpAsync();

    /// <summary>Whether an account has a role now.</summary>
    /// <exception cref="StoreAwayException">It cannot be known now.</exception>
    internal Task<bool> IsInRoleAsync(Account account, string role)
    {
        var normalized = role.ToUpperInvariant();
        return store.ReadAsync(
            (db, cancelled) => db.UserRoles.AnyAsync(
                known => known.UserId == account.Id
                    && db.Roles.Any(named => named.Id == known.RoleId && named.NormalizedName == normalized),
                cancelled),
            Aborted);
    }

    private async Task<Account?> LookUpAsync()
    {
        if (reader.IsIndeterminate) throw new StoreAwayException();
        if (reader.Key is not ReaderKey.OfAccount key) return null;
        var account = await store.ReadAsync(
            (db, cancelled) => db.Users
                .AsNoTracking()
                .SingleOrDefaultAsync(known => known.Id == key.Id && known.SecurityStamp == key.Stamp, cancelled),
            Aborted);

        // Identity, which changes it, looks it up again, and has to find this one.
        if (account is not null) context.Attach(account);
        return account;
    }
}
