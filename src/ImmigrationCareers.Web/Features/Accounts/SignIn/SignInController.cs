using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Headers;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.SignIn;

/// <summary>Signing in, with a password or a passkey, and out.</summary>
public sealed class SignInController(
    Guide guide,
    SignInService signIn,
    PasswordVerifier passwords,
    PasskeyService passkeys,
    AccountLimits limits,
    ConstantTimeResponse pace)
    : AccountControllerBase(guide)
{
    [Page("sign-in")]
    public ViewResult Show(string? returnUrl) => Form(new SignInModel(null, false, returnUrl));

    [HttpPost("sign-in")]
    public async Task<IActionResult> SignIn([FromForm] SignInForm form)
    {
        var shown = new SignInModel(form.Mail, form.Keep, ReturnUrl);
        if (!ModelState.IsValid) return Again(Form(shown));
        limits.CountTry(HttpContext, form.Mail!);
        var account = await pace.KeepAsync(() => passwords.FindAsync(form.Mail!, form.Password!));
        if (account is not null) return Welcome(await signIn.SignInAsync(account, form.Keep));
        ModelState.AddModelError(
            "", "That email and password don't match. After five wrong tries, wait 15 minutes or reset your password.");
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
        if (!string.IsNullOrEmpty(credential) && await passkeys.FindAsync(credential) is { } account)
            return Welcome(await signIn.SignInAsync(account, keep));
        ModelState.AddModelError("", "That passkey is not known here, or it took too long. Try again, or use your password.");
        return Again(Form(new SignInModel(null, keep, ReturnUrl)));
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        Response.ClearStorage();
        return Done("/");
    }

    private ViewResult Form(SignInModel model) => AccountPage("SignIn", "Sign in", model);
}
