using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Checks passwords so that neither the answer nor the work done for it tells whether there is an account.</summary>
public sealed class PasswordVerifier(
    UserManager<Account> accounts, AccountSecurity store, IPasswordHasher<Account> hasher, HashOfNobody nobody)
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

    /// <summary>Whether it is the account's password. Wrong ones count towards the pause.</summary>
    public async Task<bool> CheckAsync(Account? account, string password)
    {
        var mayTry = account is not null && await store.CountTryAsync(account, CancellationToken.None);
        var result = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? nobody.Value, password);
        if (!mayTry || result == PasswordVerificationResult.Failed || account?.PasswordHash is null) return false;
        await store.ForgiveAsync(account.Id, CancellationToken.None);
        return true;
    }
}

/// <summary>A hash to check a password against where there is no account, so that it takes as long as where there is one.</summary>
public sealed class HashOfNobody(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> hash = new(
        () => new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.NewGuid().ToString()));

    public string Value => hash.Value;
}
