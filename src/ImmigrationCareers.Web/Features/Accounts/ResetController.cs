using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>A new password for somebody who forgot the old one: a mail with a link that works once.</summary>
public sealed class ResetController(Guide guide, UserManager<Account> accounts, AccountStore store, AccountMails mails, SignInDesk desk, AccountLimits limits, EvenPace pace)
    : AccountPages(guide)
{
    [Page("reset")]
    public ViewResult Show() => mails.AreOpen ? Form(null) : SayClosed(StatusCodes.Status200OK);

    [HttpPost("reset")]
    public async Task<IActionResult> Reset([FromForm] MailForm form)
    {
        if (!mails.AreOpen) return SayClosed(StatusCodes.Status503ServiceUnavailable);
        if (!ModelState.IsValid) return Again(Form(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendAsync(form.Mail!));
        return Done("/account/reset/sent");
    }

    [Page("reset/sent")]
    public ViewResult Sent() => Say(
        "Look into your email", "If there is an account under that email address, an email is on its way to it. Open the link in it within 24 hours and choose a new password.");

    [Page("reset/choose")]
    public async Task<IActionResult> Choose(string? account, string? token) =>
        await FindAsync(account, token) is { } owner ? PasswordForm(owner, token!) : SayLinkIsUseless();

    [HttpPost("reset/choose")]
    public async Task<IActionResult> Change([FromForm] NewPasswordForm form)
    {
        if (await FindAsync(form.Account, form.Token) is not { } owner) return SayLinkIsUseless();
        if (!ModelState.IsValid) return Again(PasswordForm(owner, form.Token!));
        if (!(await accounts.ResetPasswordAsync(owner, form.Token!, form.Password!)).Succeeded) return SayLinkIsUseless();

        // Who lost the password may have lost more: a stranger's key must not outlive it.
        foreach (var passkey in await accounts.GetPasskeysAsync(owner)) await accounts.RemovePasskeyAsync(owner, passkey.CredentialId);
        await store.ForgiveAsync(owner.Id, CancellationToken.None);
        mails.SendWarning(owner.Email!, "a new password was chosen");
        return await WelcomeAsync(desk, owner, form.Keep);
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
        && await accounts.VerifyUserTokenAsync(owner, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? owner
            : null;

    private ViewResult Form(string? mail) => AccountPage("Reset", "Choose a new password", mail);

    private ViewResult PasswordForm(Account owner, string token) => AccountPage(
        "ChoosePassword", "Choose a new password", new ChoosePasswordModel("/account/reset/choose", owner.Email!, owner.Id, token, "Save the password"));

    private ViewResult SayClosed(int status) => Say(
        "No new passwords for now", "This site cannot send email, which choosing a new password needs. If you have a passkey, sign in with that.", status);
}
