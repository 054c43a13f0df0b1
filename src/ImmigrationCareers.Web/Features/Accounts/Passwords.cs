using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Checks passwords so that neither the answer nor the work done for it tells whether there is an account.</summary>
public sealed class Passwords(UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    /// <summary>Long rather than strange: length is what guessing fails on.</summary>
    public const int MinimumLength = 12;

    /// <summary>A longer one is only work for the server.</summary>
    public const int MaximumLength = 128;

    /// <summary>Rounds of PBKDF2 with SHA-512: what OWASP asks for.</summary>
    public const int Iterations = 210_000;

    private static readonly Lazy<string> HashOfNobody = new(() =>
        new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = Iterations }))
            .HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>The account when mail and password go together; after several wrong tries it is locked for a while, and then they never do.</summary>
    public async Task<Account?> FindAsync(string mail, string password)
    {
        var account = await accounts.FindByEmailAsync(mail);
        return await CheckAsync(account, password) ? account : null;
    }

    /// <summary>Whether it is the account's password. Wrong ones count towards the lock.</summary>
    public async Task<bool> CheckAsync(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? HashOfNobody.Value, password);
        if (account is null || await accounts.IsLockedOutAsync(account)) return false;
        if (result == PasswordVerificationResult.Failed)
        {
            await accounts.AccessFailedAsync(account);
            return false;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return account.PasswordHash is not null;
    }
}
