using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>Counts what the site asks the store.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int count;

    /// <summary>Commands since the site started.</summary>
    public int Count => Volatile.Read(ref count);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref count);
        return result;
    }
}
