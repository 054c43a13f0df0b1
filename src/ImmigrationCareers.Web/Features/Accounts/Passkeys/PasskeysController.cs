using System.Buffers.Text;
using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.Passkeys;

/// <summary>The passkeys of an account.</summary>
[Authorize(PortalPolicies.SignedIn)]
public sealed class PasskeysController(
    Guide guide,
    CurrentAccount current,
    UserManager<Account> accounts,
    PasskeyService passkeys,
    OwnerPassword password,
    AccountMails mails)
    : AccountControllerBase(guide)
{
    private Account Owner => current.Owner;

    [Page("passkeys")]
    public Task<ViewResult> Show() => PasskeysPageAsync();

    /// <summary>
    /// What the browser needs to make a passkey. Only for somebody who knows the password: a key opens the account for good, and the
    /// page may have been left open.
    /// </summary>
    [HttpPost("passkeys/options")]
    public async Task<IActionResult> AskForNew([FromForm] PasswordForm form) =>
        ModelState.IsValid && await password.IsRightAsync(this, form.Current!)
            ? Content(await passkeys.AskForNewAsync(Owner), "application/json")
            : Again(await PasskeysPageAsync());

    [HttpPost("passkeys")]
    public async Task<IActionResult> Add([FromForm] string? credential, [FromForm] string? name)
    {
        if ((await accounts.GetPasskeysAsync(Owner)).Count >= PasskeyService.MaximumCount)
            return await RefuseAsync($"You have {PasskeyService.MaximumCount} passkeys, as many as there can be. Remove one first.");
        if (string.IsNullOrEmpty(credential) || !await passkeys.AddAsync(Owner, credential, NameOf(name)))
            return await RefuseAsync("The passkey was not added. Try again.");
        mails.SendWarning(Owner.Email!, "a passkey was added");
        return Done("/account/passkeys");
    }

    [HttpPost("passkeys/name")]
    public async Task<IActionResult> Rename([FromForm] string? id, [FromForm] string? name)
    {
        if (await FindAsync(id) is not { } passkey) return await RefuseAsync("That passkey is gone already.");
        passkey.Name = NameOf(name);
        if (!(await accounts.AddOrUpdatePasskeyAsync(Owner, passkey)).Succeeded) return ShowAlreadyChanged();
        return Done("/account/passkeys");
    }

    [HttpPost("passkeys/remove")]
    public async Task<IActionResult> Remove([FromForm] string? id)
    {
        if (await FindAsync(id) is { } passkey)
        {
            if (!(await accounts.RemovePasskeyAsync(Owner, passkey.CredentialId)).Succeeded) return ShowAlreadyChanged();
            mails.SendWarning(Owner.Email!, "a passkey was removed");
        }

        return Done("/account/passkeys");
    }

    private async Task<UserPasskeyInfo?> FindAsync(string? id) =>
        id is { Length: > 0 and < PasskeyLine.MaximumIdLength } && Base64Url.IsValid(id)
            ? await accounts.GetPasskeyAsync(Owner, Base64Url.DecodeFromChars(id))
            : null;

    private async Task<IActionResult> RefuseAsync(string problem)
    {
        ModelState.AddModelError("", problem);
        return Again(await PasskeysPageAsync());
    }

    private async Task<ViewResult> PasskeysPageAsync() => AccountPage(
        "Passkeys",
        "Your passkeys",
        (await accounts.GetPasskeysAsync(Owner)).OrderBy(passkey => passkey.CreatedAt).Select(PasskeyLine.Of).ToList());

    private static string NameOf(string? name)
    {
        var clean = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        if (clean.Length > PasskeyService.MaximumNameLength) clean = clean[..PasskeyService.MaximumNameLength];

        // Half a surrogate pair is not a character.
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1])) clean = clean[..^1];
        return clean.Length == 0 ? "Passkey" : clean;
    }
}
