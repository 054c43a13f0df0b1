using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// The reader of a request: an account, or else a guest. There is none before the first thing is saved. Only an answered
/// look-up may call a cookie unknown: while the store is away none is set or removed.
/// </summary>
public sealed partial class CurrentReader(IHttpContextAccessor http, StoreState store, IServiceProvider services, ILogger<CurrentReader> log)
{
    /// <summary>How long a page waits for a reader's marks before it is served without them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

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
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            var marks = await Store.LoadAsync(key, noteOf, patience.Token);
            if (marks is null) Forget(key);
            return new ReaderState(marks, StoreIsAway: false);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem) || (problem is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            LogStoreAway(problem);
            return ReaderState.Unreachable;
        }
    }

    /// <summary>The reader's key in the store; null when there is none.</summary>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task<Guid?> FindAsync()
    {
        if (IsHidden) throw new StoreAwayException();
        if (Key is not { } key) return null;
        var found = await Store.FindAsync(key, CancellationToken.None);
        if (found is not null || key is ReaderKey.Guest) return found;
        Forget(key);
        throw new SignedOutException();
    }

    /// <summary>The reader's key in the store; the first write makes a guest and its cookie.</summary>
    /// <exception cref="SignedOutException">The account was deleted, or signed out everywhere, since the browser signed in.</exception>
    public async Task<Guid> FindOrAddAsync()
    {
        if (await FindAsync() is { } known)
        {
            await Store.TouchAsync(known, CancellationToken.None);
            return known;
        }

        services.GetRequiredService<NewGuests>().Count(Context);
        var token = ReaderCookie.NewToken();
        var added = await Store.FindOrAddAsync(ReaderCookie.KeyOf(token), CancellationToken.None);
        ReaderCookie.Set(Context, token);
        return added;
    }

    /// <summary>What the guest saved whom this device knows, and on how many careers that guest starts; null when there is nothing.</summary>
    public async Task<(ReaderMarks Marks, int Starts)?> LoadGuestAsync()
    {
        if (ReaderCookie.Read(Context.Request) is not { } guest || await Store.LoadAsync(guest, noteOf: null, CancellationToken.None) is not { } marks) return null;
        var starts = (await Store.StartsAsync(marks.ReaderId, CancellationToken.None)).Count;
        return marks.SectionIds.Any() || starts > 0 ? (MarksOfToday.Of(Guide, marks), starts) : null;
    }

    /// <summary>Adds the plan of the guest whom this device knows to the account's, and forgets the guest.</summary>
    public async Task TakeInGuestAsync()
    {
        if (ReaderCookie.Read(Context.Request) is not { } guest || await FindAsync() is not { } owner) return;
        await services.GetRequiredService<PlanMerger>().TakeInAsync(owner, guest, CancellationToken.None);
        ReaderCookie.Remove(Context);
    }

    /// <summary>Deletes everything that is saved. A guest goes with it; an account stays, with an empty plan.</summary>
    public async Task DeletePlanAsync()
    {
        var found = await FindAsync();
        if (found is { } reader && AccountCookie.Read(Context) is null) await Store.DeleteAsync(reader, CancellationToken.None);
        else if (found is { } owner) await Store.ClearAsync(owner, CancellationToken.None);
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
