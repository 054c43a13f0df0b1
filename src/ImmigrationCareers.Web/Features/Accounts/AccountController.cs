using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>An account in its owner's hands: password, mail address, signing out everywhere, the end.</summary>
public sealed class AccountController(
    Guide guide, SignInDesk desk, UserManager<Account> accounts, AccountStore store, Passwords passwords, AccountMails mails, AccountLimits limits, EvenPace pace)
    : OwnerPages(guide, desk)
{
    [Page("")]
    public async Task<IActionResult> Index(string? done) =>
        AccountPage("Index", "Your account", new AccountModel(Owner.Email!, (await accounts.GetPasskeysAsync(Owner)).Count, AccountModel.NoticeOf(done), mails.AreOpen));

    [Page("password")]
    public ViewResult ShowPassword() => PasswordPage();

    [HttpPost("password")]
    public async Task<IActionResult> ChangePassword([FromForm] ChangePasswordForm form)
    {
        if (!ModelState.IsValid || !await IsOwnAsync(passwords, limits, form.Current!)) return Again(PasswordPage());
        if (!(await accounts.ChangePasswordAsync(Owner, form.Current!, form.Password!)).Succeeded) return SayItChanged();
        mails.SendWarning(Owner.Email!, "the password was changed");
        await Desk.RefreshAsync(Owner);
        return Done("/account?done=password");
    }

    [Page("mail")]
    public ViewResult ShowMail() => MailPage(null);

    [HttpPost("mail")]
    public async Task<IActionResult> ChangeMail([FromForm] ChangeMailForm form)
    {
        if (!mails.AreOpen || !ModelState.IsValid || !await IsOwnAsync(passwords, limits, form.Current!)) return Again(MailPage(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendNewAddressAsync(form.Mail!));
        return Say("Look into your email", "We have sent an email to the new address. Open the link in it on this device. Until then your account keeps the old address.");
    }

    /// <summary>Asks before it changes anything: programs that scan mail open links too.</summary>
    [Page("mail/confirm")]
    public ViewResult ShowNewMail(string? mail, string? token) =>
        mail is null || token is null ? SayLinkIsUseless() : AccountPage("ConfirmMail", "Use this email address", new ConfirmMailModel(Owner.Email!, mail, token));

    [HttpPost("mail/confirm")]
    public async Task<IActionResult> ConfirmMail([FromForm] string? mail, [FromForm] string? token)
    {
        var before = Owner.Email!;

        // Saved with the address in one write, or not at all.
        Owner.UserName = mail;
        if (mail is null || token is null || !(await accounts.ChangeEmailAsync(Owner, mail, token)).Succeeded) return SayLinkIsUseless();
        mails.SendFarewell(before);
        await Desk.RefreshAsync(Owner);
        return Done("/account?done=mail");
    }

    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        await store.ChangeStampAsync(Owner.Id, CancellationToken.None);
        await Desk.SignOutAsync();
        return Say("You are signed out everywhere", "No device is signed in to your account any more, this one included.");
    }

    [Page("delete")]
    public ViewResult ShowDelete() => DeletePage();

    [HttpPost("delete")]
    public async Task<IActionResult> Delete([FromForm] PasswordForm form)
    {
        if (!ModelState.IsValid || !await IsOwnAsync(passwords, limits, form.Current!)) return Again(DeletePage());
        await store.DeleteAsync(Owner.Id, CancellationToken.None);
        await Desk.SignOutAsync();
        return Say("Your account is deleted", "Your email address, password, passkeys and the plan in the account are gone from our database. You can read on as before.");
    }

    private async Task<bool> SendNewAddressAsync(string mail)
    {
        mails.SendWarning(Owner.Email!, "a change to another email address was asked for");
        if (await accounts.FindByEmailAsync(mail) is { } other) mails.SendAlreadyRegistered(other.Email!);
        else mails.SendNewAddress(mail, await accounts.GenerateChangeEmailTokenAsync(Owner, mail));
        return true;
    }

    private ViewResult PasswordPage() => AccountPage("Password", "Change the password", Owner.Email);

    private ViewResult MailPage(string? mail) => AccountPage("Mail", "Change the email address", new ChangeMailModel(Owner.Email!, mail, mails.AreOpen));

    private ViewResult DeletePage() => AccountPage("Delete", "Delete the account", Owner.Email);
}

/// <summary>An account as its page shows it.</summary>
public sealed record AccountModel(string Mail, int Passkeys, string? Notice, bool CanChangeMail)
{
    /// <summary>What is said after a change; an address with anything else in it says nothing.</summary>
    public static string? NoticeOf(string? done) => done switch
    {
        "password" => "Your password is changed. Other devices are signed out.",
        "mail" => "Your email address is changed. Other devices are signed out.",
        _ => null,
    };
}

/// <summary>The form to change the mail address.</summary>
public sealed record ChangeMailModel(string Mail, string? NewMail, bool IsOpen);

/// <summary>The question before a mail address is changed.</summary>
public sealed record ConfirmMailModel(string Mail, string NewMail, string Token);
