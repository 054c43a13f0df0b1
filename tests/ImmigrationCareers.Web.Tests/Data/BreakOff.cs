using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>
/// Breaks off what is sent to the database as a server does, each time it has come to a chosen point: before a statement, after
/// it, before a commit, after it.
/// </summary>
public sealed class BreakOff : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly Exception error;
    private int passed;

    /// <param name="error">What is thrown; a lost connection unless the test is about something else.</param>
    public BreakOff(Exception? error = null) => this.error = error ?? new TimeoutException("The connection was lost.");

    /// <summary>How many points to pass before; null for no break.</summary>
    public int? At { get; private set; }

    /// <summary>How many times in a row.</summary>
    public int Times { get; private set; }

    /// <summary>How many times it has broken anything off.</summary>
    public int Breaks { get; private set; }

    public void Plan(int at, int times = 1) => (At, Times, passed) = (at, times, 0);

    public void Stop() => At = null;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(Pass(result));

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        try
        {
            return Pass(result);
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Pass(result));

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Pass(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        new(Pass(result));

    /// <summary>The worst moment: it is written, and nobody was told.</summary>
    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Task.FromResult(Pass(true));

    private T Pass<T>(T result)
    {
        if (At is not { } at || passed++ < at) return result;
        Breaks++;
        if (--Times == 0) Stop();
        throw error;
    }
}
