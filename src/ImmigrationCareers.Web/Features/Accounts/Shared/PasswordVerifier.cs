using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Checks passwords so that neither the answer nor the work done for it tells whether there is an account.</summary>
public sealed class PasswordVerifier(UserManager<Account> accounts, AccountSecurity store, PasswordHashing hashing)
{
    /// <summary>Long rather than strange: length is what guessing fails on.</summary>
    public const int MinimumLength = 12;

    /// <summary>A longer one is only work for the server.</summary>
    public const int MaximumLength = 128;

    /// <summary>
    /// The account when mail and password match; after several wrong tries there is a pause, in which they never
    /// do.
    /// </summary>
    public async Task<Account?> FindAsync(string mail, string password)
    {
        var account = await accounts.FindByEmailAsync(mail);
        return await CheckAsync(account, password) ? account : null;
    }

    /// <summary>Whether it is the account's password. Wrong ones count towards the pause, those that get no turn do not.</summary>
    public async Task<bool> CheckAsync(Account? account, string password)
    {
        using var turn = await hashing.TakeTurnAsync();
        var mayTry = account is not null && await store.CountTryAsync(account, CancellationToken.None);
        if (!await turn.VerifyAsync(account?.PasswordHash, password) || !mayTry) return false;
        await store.ForgiveAsync(account!.Id, CancellationToken.None);
        return true;
    }
}
