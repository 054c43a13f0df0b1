using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Features.Accounts.Register;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.Settings;

/// <summary>Another mail address for an account, proved by a link in a mail to it.</summary>
[Authorize(PortalPolicies.SignedIn)]
public sealed class MailController(
    Guide guide,
    CurrentAccount current,
    SignInService signIn,
    UserManager<Account> accounts,
    OwnerPassword password,
    AccountMails mails,
    AccountLimits limits,
    ConstantTimeResponse pace,
    RegistrationLink registration)
    : AccountControllerBase(guide)
{
    private Account Owner => current.Owner;

    [Page("mail")]
    public ViewResult Show() => Form(null);

    [HttpPost("mail")]
    public async Task<IActionResult> Change([FromForm] ChangeMailForm form)
    {
        if (!mails.AreOpen || !ModelState.IsValid || !await password.IsRightAsync(this, form.Current!)) return Again(Form(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendAsync(form.Mail!));
        return ShowMessage(
            "Check your email",
            "We have sent an email to the new address. Open the link in it on this device. Until then your account keeps the old address.");
    }

    /// <summary>Asks before it changes anything: programs that scan mail open links too.</summary>
    [Page("mail/confirm")]
    public IActionResult ShowConfirmation(string? mail, string? token) => mail is null || token is null
        ? ShowUselessLink()
        : AccountPage("ConfirmMail", "Use this email address", new ConfirmMailModel(Owner.Email!, mail, token));

    [HttpPost("mail/confirm")]
    public async Task<IActionResult> Confirm([FromForm] string? mail, [FromForm] string? token)
    {
        var before = Owner.Email!;

        // Saved with the address in one write, or not at all.
        Owner.UserName = mail;
        if (mail is null || token is null || !(await accounts.ChangeEmailAsync(Owner, mail, token)).Succeeded) return ShowUselessLink();
        registration.Revoke(before);
        mails.SendFarewell(before);
        await signIn.RefreshAsync(Owner);
        return Done("/account?done=mail");
    }

    private async Task<bool> SendAsync(string mail)
    {
        mails.SendWarning(Owner.Email!, "a change to another email address was asked for");
        if (await accounts.FindByEmailAsync(mail) is { } other) mails.SendAlreadyRegistered(other.Email!);
        else mails.SendNewAddress(mail, await accounts.GenerateChangeEmailTokenAsync(Owner, mail));
        return true;
    }

    private ViewResult Form(string? mail) =>
        AccountPage("Mail", "Change the email address", new ChangeMailModel(Owner.Email!, mail, mails.AreOpen));
}

/// <summary>The form to change the mail address.</summary>
public sealed record ChangeMailModel(string Mail, string? NewMail, bool IsOpen);

/// <summary>The question before a mail address is changed.</summary>
public sealed record ConfirmMailModel(string Mail, string NewMail, string Token);
