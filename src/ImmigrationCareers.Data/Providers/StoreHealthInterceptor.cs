using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Data.Providers;

/// <summary>
/// Keeps <see cref="StoreState"/> up with the connections that the site opens anyway, and opens none to a store that is known
/// to be away: whoever asks it is told at once.
/// </summary>
internal sealed class StoreHealthInterceptor(StoreState state) : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        state.ThrowIfAway();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        state.ThrowIfAway();
        return new(result);
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Report(eventData.Exception);

    public override Task ConnectionFailedAsync(
        DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Report(eventData.Exception);
        return Task.CompletedTask;
    }

    private void Report(Exception error)
    {
        if (error is not StoreAwayException) state.SetFailed(error);
    }
}
