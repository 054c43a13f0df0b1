using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// The reader of a request: an account, or else a guest. There is none before the first thing is saved. Only an answered
/// look-up may call a cookie unknown: while the store is away none is set or removed.
/// </summary>
public sealed partial class CurrentReader(IHttpContextAccessor http, StoreState store, IServiceProvider services, ILogger<CurrentReader> log)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The mail address of whoever is signed in; null for a guest.</summary>
    public string? SignedInAs => AccountCookie.Read(Context) is null ? null : Context.User.Identity?.Name;

    /// <summary>Who signs in means the account, whatever guest the device knows.</summary>
    private ReaderKey? Key => AccountCookie.Read(Context) ?? (ReaderKey?)ReaderCookie.Read(Context.Request);

    /// <summary>Whether it cannot be known now who this is: an account's cookie needs keys that are in the store.</summary>
    public bool IsHidden => store.Status != StoreStatus.Ready && AccountCookie.IsUnread(Context);

    /// <summary>Resolved only when asked: most requests have no reader and need no store.</summary>
    private PlanStore Store => services.GetRequiredService<PlanStore>();

    private Guide Guide => services.GetRequiredService<Guide>();

    /// <summary>What the reader has saved, for a page to show: by the ids that the guide of today has.</summary>
    /// <param name="noteOf">Id of the only section whose note is wanted, or null for all notes.</param>
    public async Task<ReaderState> LoadAsync(string? noteOf)
    {
        var saved = await LoadAsSavedAsync(noteOf is null ? null : [noteOf, .. Guide.FormerIdsOf(noteOf)]);
        return saved with { Marks = saved.Marks is { } marks ? MarksOfToday.Of(Guide, marks) : null };
    }

    /// <summary>What the reader has saved, by the ids that the guide had at the time.</summary>
    /// <param name="noteOf">Ids of the only sections whose notes are wanted, or null for all notes.</param>
    public async Task<ReaderState> LoadAsSavedAsync(IReadOnlyList<string>? noteOf)
    {
        if (IsHidden) return ReaderState.Unreachable;
        if (Key is not { } key) return ReaderState.Nobody;
        try
        {
            var marks = await Store.LoadAsync(key, noteOf, Context.RequestAborted);
            if (marks is null) Forget(key);
            return new ReaderState(marks, StoreIsAway: false);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
        {
            if (problem is not StoreAwayException) LogStoreAway(problem);
            return ReaderState.Unreachable;
        }
    }

    /// <summary>Writes for the reader, if there is one.</summary>
    /// <returns>Whether there is.</returns>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task<bool> ChangeAsync(Func<ReaderKey, Task> write)
    {
        if (IsHidden) throw new StoreAwayException();
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
            Forget(key);
            throw new SignedOutException();
        }
    }

    /// <summary>Writes for the reader; the first write makes a guest and its cookie.</summary>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task SaveAsync(Func<ReaderKey, Task> write)
    {
        if (await ChangeAsync(write)) return;
        services.GetRequiredService<NewGuests>().Count(Context);
        var token = ReaderCookie.NewToken();
        await write(new ReaderKey.NewGuest(ReaderCookie.KeyOf(token).TokenHash));
        ReaderCookie.Set(Context, token);
    }

    /// <summary>What the guest saved whom this device knows; null when there is nothing.</summary>
    public async Task<ReaderMarks?> LoadGuestAsync() =>
        ReaderCookie.Read(Context.Request) is { } guest
        && await Store.LoadAsync(guest, noteOf: null, CancellationToken.None) is { } marks
        && (marks.SectionIds.Any() || marks.Starts.Count > 0)
            ? MarksOfToday.Of(Guide, marks)
            : null;

    /// <summary>Adds the plan of the guest whom this device knows to the account's, and forgets the guest.</summary>
    public async Task TakeInGuestAsync()
    {
        if (ReaderCookie.Read(Context.Request) is not { } guest) return;
        var merger = services.GetRequiredService<PlanMerger>();
        if (await ChangeAsync(owner => merger.TakeInAsync(owner, guest, CancellationToken.None))) ReaderCookie.Remove(Context);
    }

    /// <summary>Deletes everything that is saved. A guest goes with it; an account stays, with an empty plan.</summary>
    public async Task DeletePlanAsync()
    {
        await ChangeAsync(key => key is ReaderKey.OfAccount
            ? Store.ClearAsync(key, CancellationToken.None)
            : Store.DeleteAsync(key, CancellationToken.None));
        if (AccountCookie.Read(Context) is null) ReaderCookie.Remove(Context);
    }

    /// <summary>Makes this device forget the guest and the account; what is saved stays.</summary>
    public void Forget()
    {
        ReaderCookie.Remove(Context);
        AccountCookie.Remove(Context);
    }

    private void Forget(ReaderKey key)
    {
        if (key is ReaderKey.OfAccount) AccountCookie.Remove(Context);
        else ReaderCookie.Remove(Context);
    }

    [LoggerMessage(LogLevel.Error, "The store does not answer; the page is served without the reader's marks")]
    private partial void LogStoreAway(Exception problem);
}

/// <summary>What is known of a request's reader.</summary>
/// <param name="Marks">What the reader has saved; null when there is no reader, or the store does not answer.</param>
/// <param name="StoreIsAway">Whether the store does not answer.</param>
public sealed record ReaderState(ReaderMarks? Marks, bool StoreIsAway)
{
    /// <summary>A request without a reader.</summary>
    public static ReaderState Nobody { get; } = new(null, StoreIsAway: false);

    /// <summary>A reader whose marks cannot be had now.</summary>
    public static ReaderState Unreachable { get; } = new(null, StoreIsAway: true);
}
