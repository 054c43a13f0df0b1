using ImmigrationCareers.Web.Infrastructure.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Asks an account's owner for the password before what cannot be taken back.</summary>
public sealed class OwnerPassword(PasswordVerifier passwords, AccountLimits limits, CurrentAccount current)
{
    /// <summary>Whether it is the owner's; says on the page that it is not.</summary>
    public async Task<bool> IsRightAsync(ControllerBase page, string password)
    {
        limits.CountTry(page.HttpContext, current.Owner.Email);
        if (await passwords.CheckAsync(current.Owner, password)) return true;
        page.ModelState.AddModelError("Current", "That is not your password. After five wrong tries, wait 15 minutes.");
        return false;
    }
}
