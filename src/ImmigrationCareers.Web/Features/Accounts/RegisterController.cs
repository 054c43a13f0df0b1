using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Opening an account: a mail address, a mail with a link, and behind the link a password.</summary>
public sealed class RegisterController(
    Guide guide, UserManager<Account> accounts, AccountMails mails, RegistrationLink link, SignInDesk desk, AccountLimits limits, EvenPace pace, TimeProvider clock)
    : AccountPages(guide)
{
    [Page("register")]
    public ViewResult Show() => mails.AreOpen ? Form(null) : SayClosed(StatusCodes.Status200OK);

    [HttpPost("register")]
    public async Task<IActionResult> Register([FromForm] MailForm form)
    {
        if (!mails.AreOpen) return SayClosed(StatusCodes.Status503ServiceUnavailable);
        if (!ModelState.IsValid) return Again(Form(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendAsync(form.Mail!));
        return Done("/account/register/sent");
    }

    [Page("register/sent")]
    public ViewResult Sent() => Say(
        "Look into your email", "We have sent an email to the address that you gave. Open the link in it within 24 hours and choose a password. Nothing there? Look among the spam, or check the address and ask again.");

    [Page("confirm")]
    public ViewResult Choose(string? token) => link.Read(token) is { } mail ? PasswordForm(mail, token!) : SayLinkIsUseless();

    [HttpPost("confirm")]
    public async Task<IActionResult> Open([FromForm] NewPasswordForm form)
    {
        if (link.Read(form.Token) is not { } mail) return SayLinkIsUseless();
        if (!ModelState.IsValid) return Again(PasswordForm(mail, form.Token!));
        limits.CountTry(HttpContext, mail: null);
        var account = new Account { UserName = mail, Email = mail, EmailConfirmed = true, CreatedAt = clock.GetUtcNow().UtcDateTime };
        return await TryAddAsync(account, form.Password!) ? await WelcomeAsync(desk, account, form.Keep) : SayThereIsOne();
    }

    private async Task<bool> SendAsync(string mail)
    {
        var known = await accounts.FindByEmailAsync(mail);
        if (known is null) mails.SendRegistration(mail, link.Make(mail));
        else mails.SendAlreadyRegistered(known.Email!);
        return known is null;
    }

    /// <summary>False when there is one under the address already, or since a moment ago.</summary>
    private async Task<bool> TryAddAsync(Account account, string password)
    {
        try
        {
            return (await accounts.CreateAsync(account, password)).Succeeded;
        }
        catch (DbUpdateException)
        {
            if (await accounts.FindByEmailAsync(account.Email!) is null) throw;
            return false;
        }
    }

    private ViewResult Form(string? mail) => AccountPage("Register", "Open an account", mail);

    private ViewResult PasswordForm(string mail, string token) => AccountPage(
        "ChoosePassword", "Choose a password", new ChoosePasswordModel("/account/confirm", mail, null, token, "Open the account"));

    private ViewResult SayClosed(int status) => Say(
        "No new accounts for now", "This site cannot send email, which opening an account needs. Your plan works without one, on this device; you can export it and import it on another.", status);

    private ViewResult SayThereIsOne() => Say(
        "You have an account already", "There is an account under this email address. Sign in with its password, or ask for a new one.", StatusCodes.Status409Conflict);
}

/// <summary>The form behind a mail's link.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Mail">Whose password it is; browsers save it with the password.</param>
/// <param name="Account">The account; null when one is to be opened.</param>
/// <param name="Token">What the link proves.</param>
/// <param name="Button">What the form does.</param>
public sealed record ChoosePasswordModel(string Action, string Mail, string? Account, string Token, string Button);
