using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>
/// The reader of a request. There is none before the first thing is saved. Only an answered look-up may call a token
/// unknown: while the store is away no cookie is set or removed.
/// </summary>
public sealed partial class CurrentReader(IHttpContextAccessor http, IServiceProvider services, ILogger<CurrentReader> log)
{
    /// <summary>How long a page waits for a reader's marks before it is served without them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

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
        if (ReaderCookie.Read(Context.Request) is not { } key) return ReaderState.Nobody;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            var marks = await Store.LoadAsync(key, noteOf, patience.Token);
            if (marks is null) ReaderCookie.Remove(Context);
            return new ReaderState(marks, StoreIsAway: false);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem) || (problem is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            LogStoreAway(problem);
            return ReaderState.Unreachable;
        }
    }

    /// <summary>The reader's key in the store; null when there is none.</summary>
    public async Task<Guid?> FindAsync() =>
        ReaderCookie.Read(Context.Request) is { } key ? await Store.FindAsync(key, CancellationToken.None) : null;

    /// <summary>The reader's key in the store; the first write makes a guest and its cookie.</summary>
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

    /// <summary>Makes this device forget the reader; what is saved stays.</summary>
    public void Forget() => ReaderCookie.Remove(Context);

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
