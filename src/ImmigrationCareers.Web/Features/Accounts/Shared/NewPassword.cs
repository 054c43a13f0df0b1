using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Gives an account a password. Identity does the same, but hashes on the thread of the request.</summary>
public sealed class NewPassword(UserManager<Account> accounts, PasswordHashing hashing)
{
    /// <summary>Creates an account; false when its address has one already.</summary>
    public async Task<bool> CreateAsync(Account account, string password)
    {
        account.PasswordHash = await hashing.HashAsync(password);
        return (await accounts.CreateAsync(account)).Succeeded;
    }

    /// <summary>Another password, which ends every cookie and every link; false when the account has changed meanwhile.</summary>
    public async Task<bool> ChangeAsync(Account account, string password)
    {
        account.PasswordHash = await hashing.HashAsync(password);
        return (await accounts.UpdateSecurityStampAsync(account)).Succeeded;
    }
}

/// <summary>Stands where Identity would hash, so that nothing is hashed beside <see cref="PasswordHashing"/>.</summary>
internal sealed class NoHasher : IPasswordHasher<Account>
{
    public string HashPassword(Account user, string password) => throw Refusal;

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) => throw Refusal;

    private static InvalidOperationException Refusal => new($"Passwords are hashed by {nameof(PasswordHashing)} alone.");
}
