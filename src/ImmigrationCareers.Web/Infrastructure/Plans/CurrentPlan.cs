using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Readers;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>What the reader of a request has saved.</summary>
public sealed class CurrentPlan(CurrentReader reader, PlanStore store, Guide guide, IHttpContextAccessor http)
{
    private CancellationToken Aborted => http.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <summary>For a page to show: by the ids that today's guide has.</summary>
    /// <param name="noteOf">Id of the only section whose note is wanted, or null for all notes.</param>
    public async Task<ReaderState> LoadAsync(string? noteOf)
    {
        var saved = await LoadAsSavedAsync(noteOf is null ? null : [noteOf, .. guide.FormerIdsOf(noteOf)]);
        return saved with { Marks = saved.Marks is { } marks ? MarkMigration.Of(guide, marks) : null };
    }

    /// <summary>By the ids that the guide had at the time.</summary>
    /// <param name="noteOf">Ids of the only sections whose notes are wanted, or null for all notes.</param>
    public async Task<ReaderState> LoadAsSavedAsync(IReadOnlyList<string>? noteOf)
    {
        if (reader.IsIndeterminate) return ReaderState.Unreachable;
        if (reader.Key is not { } key) return ReaderState.Nobody;
        try
        {
            var marks = await store.LoadAsync(key, noteOf, Aborted);
            if (marks is null) reader.ForgetKey();
            return new ReaderState(marks, StoreIsAway: false);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
        {
            return ReaderState.Unreachable;
        }
    }

    /// <summary>The days that the reader has chosen; null without any.</summary>
    /// <exception cref="StoreAwayException">It cannot be known now who this is.</exception>
    public async Task<ReaderDates?> LoadDatesAsync()
    {
        if (reader.IsIndeterminate) throw new StoreAwayException();
        return reader.Key is { } key ? await store.DatesAsync(key, Aborted) : null;
    }

    /// <summary>Deletes everything that is saved. A guest goes with it; an account stays, with an empty plan.</summary>
    public async Task DeleteAsync()
    {
        await reader.ChangeAsync(key => key is ReaderKey.OfAccount
            ? store.ClearAsync(key, CancellationToken.None)
            : store.DeleteAsync(key, CancellationToken.None));
        if (!reader.IsAccount) reader.ForgetGuest();
    }
}
