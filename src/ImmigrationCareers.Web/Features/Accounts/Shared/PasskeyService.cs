using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Makes and checks passkeys: the browser is asked a question, and answers with what its owner's device signed.</summary>
public sealed class PasskeyService(SignInManager<Account> signIn, UserManager<Account> accounts, StoreState store)
{
    /// <summary>Most passkeys of one account.</summary>
    public const int MaximumCount = 20;

    /// <summary>Longest name of a passkey, in characters.</summary>
    public const int MaximumNameLength = 60;

    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public Task<string> AskForNewAsync(Account account) => signIn.MakePasskeyCreationOptionsAsync(
        new PasskeyUserEntity { Id = account.Id, Name = account.Email!, DisplayName = account.Email! });

    /// <summary>What the browser needs to sign in with any passkey it has for this site, as JSON; nobody is named.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null!);

    /// <summary>Adds the passkey that the browser made; false when it is not an answer to what was asked.</summary>
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        var attested = await AnswerAsync(() => signIn.PerformPasskeyAttestationAsync(credential));
        if (attested is not { Succeeded: true } || attested.UserEntity.Id != account.Id) return false;
        attested.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, attested.Passkey)).Succeeded;
    }

    /// <summary>Whose passkey the browser answered with; null when the answer does not hold.</summary>
    public async Task<Account?> FindAsync(string credential)
    {
        var asserted = await AnswerAsync(() => signIn.PerformPasskeyAssertionAsync(credential));
        if (asserted is not { Succeeded: true }) return null;
        await accounts.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        return asserted.User;
    }

    /// <summary>
    /// Identity throws when nothing was asked, or something else: a late answer, or one that was made up. Or what was asked
    /// cannot be read now.
    /// </summary>
    private async Task<T?> AnswerAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException problem) when (!StoreFailure.IsCauseOf(problem))
        {
            return store.Status == StoreStatus.Ready ? null : throw new StoreAwayException();
        }
    }
}
