using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Signs a browser in, and sees to it that the account has a plan to show.</summary>
public sealed class SignInService(SignInManager<Account> signIn, PlanStore plans, GuestPlan guest)
{
    /// <summary>Signs in.</summary>
    /// <param name="account">Whose password or passkey was right.</param>
    /// <param name="keep">Whether the browser stays signed in when it is closed.</param>
    /// <returns>Whether this device has a guest's plan, so that its reader has to be asked what becomes of it.</returns>
    public async Task<bool> SignInAsync(Account account, bool keep)
    {
        await plans.AddAsync(new ReaderKey.OfAccount(account.Id, account.SecurityStamp!), CancellationToken.None);
        await signIn.SignInAsync(account, keep);
        return await guest.KeepApartAsync();
    }

    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Makes a cookie that still holds after the account's password or mail address has changed.</summary>
    public Task RefreshAsync(Account account) => signIn.RefreshSignInAsync(account);
}
