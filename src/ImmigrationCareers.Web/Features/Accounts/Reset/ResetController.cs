using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.Reset;

/// <summary>A new password for somebody who forgot the old one: a mail with a link that works once.</summary>
public sealed class ResetController(
    Guide guide,
    UserManager<Account> accounts,
    NewPassword password,
    AccountSecurity store,
    AccountMails mails,
    SignInService signIn,
    AccountLimits limits,
    ConstantTimeResponse pace)
    : AccountControllerBase(guide)
{
    [Page("reset")]
    public IActionResult Show() => mails.AreOpen ? Form(null) : ShowClosed(StatusCodes.Status200OK);

    [HttpPost("reset")]
    public async Task<IActionResult> Reset([FromForm] MailForm form)
    {
        if (!mails.AreOpen) return ShowClosed(StatusCodes.Status503ServiceUnavailable);
        if (!ModelState.IsValid) return Again(Form(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendAsync(form.Mail!));
        return Done("/account/reset/sent");
    }

    [Page("reset/sent")]
    public IActionResult Sent() => ShowMessage(
        "Check your email",
        "If there is an account under that email address, an email is on its way to it. "
            + "Open the link in it within 24 hours and choose a new password.");

    [Page("reset/choose")]
    public async Task<IActionResult> Choose(string? account, string? token) =>
        await FindAsync(account, token) is { } owner ? PasswordForm(owner, token!) : ShowUselessLink();

    [HttpPost("reset/choose")]
    public async Task<IActionResult> Change([FromForm] NewPasswordForm form)
    {
        if (await FindAsync(form.Account, form.Token) is not { } owner) return ShowUselessLink();
        if (!ModelState.IsValid) return Again(PasswordForm(owner, form.Token!));
        if (!await password.ChangeAsync(owner, form.Password!)) return ShowUselessLink();

        // Somebody who lost the password may have lost more: a stranger's key must not outlive it.
        foreach (var passkey in await accounts.GetPasskeysAsync(owner)) await accounts.RemovePasskeyAsync(owner, passkey.CredentialId);
        await store.ForgiveAsync(owner.Id, CancellationToken.None);
        mails.SendWarning(owner.Email!, "a new password was chosen");
        return Welcome(await signIn.SignInAsync(owner, form.Keep));
    }

    private async Task<bool> SendAsync(string mail)
    {
        if (await accounts.FindByEmailAsync(mail) is not { } owner) return false;
        mails.SendReset(owner.Email!, owner.Id, await accounts.GeneratePasswordResetTokenAsync(owner));
        return true;
    }

    private async Task<Account?> FindAsync(string? id, string? token) =>
        id is not null && token is not null
        && await accounts.FindByIdAsync(id) is { } owner
        && await IsForAsync(owner, token)
            ? owner
            : null;

    private Task<bool> IsForAsync(Account owner, string token) => accounts.VerifyUserTokenAsync(
        owner, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token);

    private ViewResult Form(string? mail) => AccountPage("Reset", "Reset your password", mail);

    private ViewResult PasswordForm(Account owner, string token) => AccountPage(
        "ChoosePassword",
        "Choose a new password",
        new ChoosePasswordModel("/account/reset/choose", owner.Email!, owner.Id, token, "Save the password"));

    private IActionResult ShowClosed(int status) => ShowMessage(
        "No new passwords for now",
        "This site cannot send email, which resetting a password needs. If you have a passkey, sign in with that.",
        status);
}
