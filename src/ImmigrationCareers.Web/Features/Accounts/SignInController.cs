using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Signing in, with a password or a passkey, and out.</summary>
public sealed class SignInController(
    Guide guide, SignInDesk desk, Passwords passwords, Passkeys passkeys, AccountLimits limits, EvenPace pace) : AccountPages(guide)
{
    [Page("sign-in")]
    public ViewResult Show(string? returnUrl) => Form(new SignInModel(null, false, returnUrl));

    [HttpPost("sign-in")]
    public async Task<IActionResult> SignIn([FromForm] SignInForm form)
    {
        var shown = new SignInModel(form.Mail, form.Keep, ReturnUrl);
        if (!ModelState.IsValid) return Again(Form(shown));
        limits.CountTry(HttpContext, form.Mail!);
        if (await pace.KeepAsync(() => passwords.FindAsync(form.Mail!, form.Password!)) is { } account) return await WelcomeAsync(desk, account, form.Keep);
        ModelState.AddModelError("", "This email address and password do not go together. After five wrong tries, wait 15 minutes or choose a new password.");
        return Again(Form(shown));
    }

    /// <summary>What the browser needs to ask its owner for a passkey.</summary>
    [HttpPost("sign-in/passkey/options")]
    public async Task<IActionResult> AskForPasskey()
    {
        limits.CountTry(HttpContext, mail: null);
        return Content(await passkeys.AskAsync(), "application/json");
    }

    [HttpPost("sign-in/passkey")]
    public async Task<IActionResult> SignInWithPasskey([FromForm] string? credential, [FromForm] bool keep)
    {
        limits.CountTry(HttpContext, mail: null);
        if (!string.IsNullOrEmpty(credential) && await passkeys.FindAsync(credential) is { } account) return await WelcomeAsync(desk, account, keep);
        ModelState.AddModelError("", "That passkey is not known here, or it took too long. Try again, or use your password.");
        return Again(Form(new SignInModel(null, keep, ReturnUrl)));
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        await desk.SignOutAsync();
        return Done("/");
    }

    private ViewResult Form(SignInModel model) => AccountPage("SignIn", "Sign in", model);
}

/// <summary>The form to sign in, as it was filled in.</summary>
public sealed record SignInModel(string? Mail, bool Keep, string? ReturnUrl);
