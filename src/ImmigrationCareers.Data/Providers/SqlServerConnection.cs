using Microsoft.Data.SqlClient;

namespace ImmigrationCareers.Data.Providers;

/// <summary>
/// How the site reaches a server, unless the connection string says otherwise. A pool that has failed once answers everybody with that
/// failure for five seconds, then ten, up to a minute, so that a stumble of a second is an outage; and somebody is waiting.
/// </summary>
internal static class SqlServerConnection
{
    /// <summary>Seconds that opening a connection takes at most; the driver's own answer is 15.</summary>
    private const int Timeout = 5;

    public static string? WithDefaults(string? connection)
    {
        if (connection is null) return null;
        var builder = new SqlConnectionStringBuilder(connection);
        if (!builder.ShouldSerialize("Pool Blocking Period")) builder.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        if (!builder.ShouldSerialize("Connect Timeout")) builder.ConnectTimeout = Timeout;
        return builder.ConnectionString;
    }
}
