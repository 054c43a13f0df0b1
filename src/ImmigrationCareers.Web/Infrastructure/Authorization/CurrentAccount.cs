using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>The account that a request is signed in to, as the store has it. Authorization looks it up, once.</summary>
public sealed class CurrentAccount(SignInManager<Account> signIn, CurrentReader reader)
{
    private Task<Account?>? found;

    /// <summary>Whose page this is; only pages with a policy have somebody.</summary>
    public Account Owner => found is { IsCompletedSuccessfully: true, Result: { } account }
        ? account
        : throw new InvalidOperationException("Nobody had to sign in for this page.");

    /// <summary>Whether the store could not say who it is.</summary>
    internal bool IsUnknown { get; set; }

    /// <summary>Null when the browser is not signed in, or no longer is.</summary>
    /// <exception cref="StoreAwayException">It cannot be known now.</exception>
    internal Task<Account?> FindAsync() => found ??= LookUpAsync();

    private async Task<Account?> LookUpAsync()
    {
        if (reader.IsIndeterminate) throw new StoreAwayException();
        return reader.IsAccount ? await signIn.ValidateSecurityStampAsync(signIn.Context.User) : null;
    }
}
