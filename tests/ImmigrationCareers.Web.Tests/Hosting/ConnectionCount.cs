using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Hosting;

/// <summary>Counts the connections that are opened to the database, out of the pool or not.</summary>
public sealed class ConnectionCount : DbConnectionInterceptor
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Interlocked.Increment(ref count);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
