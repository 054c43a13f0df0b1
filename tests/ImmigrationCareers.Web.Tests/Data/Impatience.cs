using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>Has connections give up on a locked file soon.</summary>
public sealed class Impatience : DbConnectionInterceptor
{
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=10";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
