using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// Who reads: an account, or else a guest. There is none before the first thing is saved. Only an answered look-up may call
/// a cookie unknown: while the store is away none is set or removed.
/// </summary>
public sealed class CurrentReader(IHttpContextAccessor http, StoreState state, GuestCreationLimiter newGuests)
{
    private bool isAccountForgotten;
    private bool isGuestForgotten;

    /// <summary>The mail address of whoever is signed in by what the cookie says; null for a guest.</summary>
    public string? SignedInAs => IsAccount ? Context.User.Identity?.Name : null;

    /// <summary>
    /// By what the request names its reader; null for nobody. Who signs in means the account, whatever guest the device
    /// knows.
    /// </summary>
    public ReaderKey? Key => Account ?? (ReaderKey?)Guest;

    /// <summary>The guest whom this device knows, signed in or not.</summary>
    public ReaderKey.Guest? Guest => isGuestForgotten ? null : ReaderCookie.Read(Context.Request);

    /// <summary>The guest whom this request has made; null for nobody.</summary>
    public ReaderKey.Guest? NewGuest { get; private set; }

    /// <summary>Whether it is an account.</summary>
    public bool IsAccount => Account is not null;

    /// <summary>Whether it cannot be known now who this is: an account's cookie needs keys that are in the store.</summary>
    public bool IsIndeterminate => state.Status != StoreStatus.Ready && AccountCookie.IsUnread(Context);

    private ReaderKey.OfAccount? Account => isAccountForgotten ? null : AccountCookie.Read(Context);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Writes for the reader, if there is one.</summary>
    /// <returns>Whether there is.</returns>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task<bool> ChangeAsync(Func<ReaderKey, Task> write)
    {
        if (IsIndeterminate) throw new StoreAwayException();
        if (Key is not { } key) return false;
        try
        {
            await write(key);
            return true;
        }
        catch (ReaderGoneException) when (key is ReaderKey.Guest)
        {
            return false;
        }
        catch (ReaderGoneException)
        {
            ForgetKey();
            throw new SignedOutException();
        }
    }

    /// <summary>Writes for the reader; the first write makes a guest and its cookie.</summary>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task SaveAsync(Func<ReaderKey, Task> write)
    {
        if (await ChangeAsync(write)) return;
        newGuests.Count(Context);
        var token = ReaderCookie.NewToken();
        await write(new ReaderKey.NewGuest(ReaderCookie.KeyOf(token).TokenHash));
        NewGuest = ReaderCookie.KeyOf(token);
        ReaderCookie.Set(Context, token);
    }

    /// <summary>Makes this device forget the guest and the account; what is saved stays.</summary>
    public void Forget()
    {
        ForgetGuest();
        ForgetAccount();
    }

    /// <summary>Makes this device forget the guest.</summary>
    public void ForgetGuest()
    {
        isGuestForgotten = true;
        ReaderCookie.Remove(Context);
    }

    /// <summary>Gives the guest a new token, which this device alone knows.</summary>
    /// <param name="renew">Tells the store; false when there is no such guest.</param>
    public async Task RenewGuestAsync(Func<ReaderKey.Guest, Task<bool>> renew)
    {
        var token = ReaderCookie.NewToken();
        if (await renew(ReaderCookie.KeyOf(token))) ReaderCookie.Set(Context, token);
    }

    /// <summary>Makes this device forget by what it named its reader.</summary>
    public void ForgetKey()
    {
        if (IsAccount) ForgetAccount();
        else ForgetGuest();
    }

    private void ForgetAccount()
    {
        isAccountForgotten = true;
        AccountCookie.Remove(Context);
    }
}
