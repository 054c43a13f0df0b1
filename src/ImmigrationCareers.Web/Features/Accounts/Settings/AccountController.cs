using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Features.Accounts.Register;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.Settings;

/// <summary>An account in its owner's hands: password, signing out everywhere, the end.</summary>
[Authorize(PortalPolicies.SignedIn)]
public sealed class AccountController(
    Guide guide,
    CurrentAccount current,
    SignInService signIn,
    UserManager<Account> accounts,
    AccountSecurity store,
    OwnerPassword password,
    NewPassword newPassword,
    AccountMails mails,
    RegistrationLink registration)
    : AccountControllerBase(guide)
{
    private Account Owner => current.Owner;

    [Page("")]
    public async Task<IActionResult> Index(string? done)
    {
        var passkeys = await accounts.GetPasskeysAsync(Owner);
        var model = new AccountModel(Owner.Email!, passkeys.Count, AccountModel.NoticeOf(done), mails.AreOpen);
        return AccountPage("Index", "Your account", model);
    }

    /// <summary>Where password managers look for that page.</summary>
    [AllowAnonymous]
    [Page("/.well-known/change-password")]
    public LocalRedirectResult FindPassword() => LocalRedirect("/account/password");

    [Page("password")]
    public ViewResult ShowPassword() => PasswordPage();

    [HttpPost("password")]
    public async Task<IActionResult> ChangePassword([FromForm] ChangePasswordForm form)
    {
        if (!ModelState.IsValid || !await password.IsRightAsync(this, form.Current!)) return Again(PasswordPage());
        if (!await newPassword.ChangeAsync(Owner, form.Password!)) return ShowAlreadyChanged();
        mails.SendWarning(Owner.Email!, "the password was changed");
        await signIn.RefreshAsync(Owner);
        return Done("/account?done=password");
    }

    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        await store.ChangeStampAsync(Owner.Id, CancellationToken.None);
        await signIn.SignOutAsync();
        return ShowCleared("You are signed out everywhere", "No device is signed in to your account any more, this one included.");
    }

    [Page("delete")]
    public ViewResult ShowDelete() => DeletePage();

    [HttpPost("delete")]
    public async Task<IActionResult> Delete([FromForm] PasswordForm form)
    {
        if (!ModelState.IsValid || !await password.IsRightAsync(this, form.Current!)) return Again(DeletePage());
        await store.DeleteAsync(Owner.Id, CancellationToken.None);
        registration.Revoke(Owner.Email!);
        await signIn.SignOutAsync();
        return ShowCleared(
            "Your account is deleted",
            "Your email address, password, passkeys and the plan in the account are gone from our database. You can read on as before.");
    }

    private ViewResult PasswordPage() => AccountPage("Password", "Change the password", Owner.Email);

    private ViewResult DeletePage() => AccountPage("Delete", "Delete the account", Owner.Email);
}
