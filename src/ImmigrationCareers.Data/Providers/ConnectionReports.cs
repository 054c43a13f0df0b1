using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Data.Providers;

/// <summary>Keeps <see cref="StoreState"/> up with the connections that the site opens anyway.</summary>
internal sealed class ConnectionReports(StoreState state) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => state.SetAnswered();

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        state.SetAnswered();
        return Task.CompletedTask;
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => state.SetFailed(eventData.Exception);

    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        state.SetFailed(eventData.Exception);
        return Task.CompletedTask;
    }
}
