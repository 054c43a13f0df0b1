using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ImmigrationCareers.Web.Features.Accounts.Register;

/// <summary>Creating an account: a mail address, a mail with a link, and on the page that it leads to a password.</summary>
public sealed class RegisterController(
    Guide guide,
    UserManager<Account> accounts,
    NewPassword password,
    AccountMails mails,
    RegistrationLink link,
    SignInService signIn,
    AccountLimits limits,
    ConstantTimeResponse pace,
    TimeProvider clock)
    : AccountControllerBase(guide)
{
    [Page("register")]
    public IActionResult Show() => mails.AreOpen ? Form(null) : ShowClosed(StatusCodes.Status200OK);

    [HttpPost("register")]
    public async Task<IActionResult> Register([FromForm] MailForm form)
    {
        if (!mails.AreOpen) return ShowClosed(StatusCodes.Status503ServiceUnavailable);
        if (!ModelState.IsValid) return Again(Form(form.Mail));
        limits.CountMail(HttpContext, form.Mail!);
        await pace.KeepAsync(() => SendAsync(form.Mail!));
        return Done("/account/register/sent");
    }

    [Page("register/sent")]
    public IActionResult Sent() => ShowMessage(
        "Check your email",
        "We have sent an email to the address that you gave. Open the link in it within 24 hours and choose a password. "
            + "Nothing there? Check your spam folder, or check the address and ask again.");

    [Page("confirm")]
    public IActionResult Choose(string? token) => link.Read(token) is { } mail ? PasswordForm(mail, token!) : ShowUselessLink();

    [HttpPost("confirm")]
    public async Task<IActionResult> Open([FromForm] NewPasswordForm form)
    {
        if (link.Read(form.Token) is not { } mail) return ShowUselessLink();
        if (!ModelState.IsValid) return Again(PasswordForm(mail, form.Token!));
        limits.CountTry(HttpContext, mail: null);
        var account = new Account { UserName = mail, Email = mail, EmailConfirmed = true, CreatedAt = clock.GetUtcNow().UtcDateTime };
        return await TryAddAsync(account, form.Password!) ? Welcome(await signIn.SignInAsync(account, form.Keep)) : ShowThereIsOne();
    }

    private async Task<bool> SendAsync(string mail)
    {
        var known = await accounts.FindByEmailAsync(mail);
        if (known is null) mails.SendRegistration(mail, link.Make(mail));
        else mails.SendAlreadyRegistered(known.Email!);
        return known is null;
    }

    /// <summary>False when the address has an account already, even one created a moment ago.</summary>
    private async Task<bool> TryAddAsync(Account account, string chosen)
    {
        try
        {
            return await password.CreateAsync(account, chosen);
        }
        catch (DbUpdateException)
        {
            if (await accounts.FindByEmailAsync(account.Email!) is null) throw;
            return false;
        }
    }

    private ViewResult Form(string? mail) => AccountPage("Register", "Create an account", mail);

    private ViewResult PasswordForm(string mail, string token) => AccountPage(
        "ChoosePassword", "Choose a password", new ChoosePasswordModel("/account/confirm", mail, null, token, "Create the account"));

    private IActionResult ShowClosed(int status) => ShowMessage(
        "No new accounts for now",
        "This site cannot send email, which creating an account needs. "
            + "Your plan works without one, on this device; you can export it and import it on another.",
        status);

    private IActionResult ShowThereIsOne() => ShowMessage(
        "You have an account already",
        "There is an account under this email address. Sign in with its password, or reset it.",
        StatusCodes.Status409Conflict);
}
