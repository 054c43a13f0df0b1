using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Data;

/// <summary>
/// Whether the store can be used, as far as is known without asking it. Each change is one line in the log, and whoever is refused
/// because of it only counts.
/// </summary>
public sealed partial class StoreState(ILogger<StoreState> log)
{
    private readonly Lock changing = new();
    private readonly AsyncLocal<bool> isProbing = new();
    private volatile Report report = new(StoreStatus.Unknown, null);
    private TaskCompletionSource failure = NewFailure();
    private string? lastProblem;
    private string? lastWriteProblem;
    private long refused;
    private long refusedWrites;

    /// <summary>Whether the store can be used.</summary>
    public StoreStatus Status => report.Status;

    /// <summary>The type of the last error; null unless <see cref="StoreStatus.Unavailable"/>.</summary>
    public Type? Error => report.Error;

    /// <summary>The type of the error with which the last write failed; null when it did not.</summary>
    public Type? WriteError { get; private set; }

    /// <summary>Whether it has been ready since the process started.</summary>
    internal bool HasBeenReady { get; private set; }

    /// <summary>A request failed for the store's sake; where nothing is known of that yet, it did not take what was sent.</summary>
    public void ReportUnsaved(Exception error)
    {
        if (error is not StoreAwayException && Status != StoreStatus.Unavailable && WriteError is null) SetWriteFailed(error);
    }

    /// <summary>Ends when the store fails, at once when it has.</summary>
    internal Task FailureAsync(CancellationToken cancellation)
    {
        lock (changing) return failure.Task.WaitAsync(cancellation);
    }

    /// <summary>While the caller runs, it may ask the store although that is known to be away: to find out whether it is back.</summary>
    internal void Probe() => isProbing.Value = true;

    /// <summary>Whoever is not finding out whether it is back does not ask a store that is away.</summary>
    /// <exception cref="StoreAwayException">It is.</exception>
    internal void ThrowIfAway()
    {
        if (Status != StoreStatus.Unavailable || isProbing.Value) return;
        Interlocked.Increment(ref refused);
        throw new StoreAwayException();
    }

    /// <summary>It answers and has all it needs.</summary>
    internal void SetReady()
    {
        lock (changing)
        {
            HasBeenReady = true;
            if (Interlocked.Exchange(ref refused, 0) is > 0 and var count) LogRefused(count);
            if (lastProblem is not null) LogBack();
            lastProblem = null;
            report = new Report(StoreStatus.Ready, null);
            if (failure.Task.IsCompleted) failure = NewFailure();
        }
    }

    /// <summary>It does not answer, or lacks something.</summary>
    internal void SetFailed(Exception error)
    {
        error = StoreFailure.ReasonOf(error);
        lock (changing)
        {
            report = new Report(StoreStatus.Unavailable, error.GetType());
            if (lastProblem != error.Message) LogAway(error.GetType().Name, error.Message);
            lastProblem = error.Message;
            failure.TrySetResult();
        }
    }

    /// <summary>It took a write.</summary>
    internal void SetWritten()
    {
        if (WriteError is null) return;
        lock (changing)
        {
            if (WriteError is null) return;
            WriteError = null;
            lastWriteProblem = null;
            LogWritable(refusedWrites);
            refusedWrites = 0;
        }
    }

    /// <summary>It did not take a write, whatever it answers to questions.</summary>
    internal void SetWriteFailed(Exception error)
    {
        error = StoreFailure.ReasonOf(error);
        lock (changing)
        {
            WriteError = error.GetType();
            refusedWrites++;
            if (lastWriteProblem != error.Message) LogNotWritable(error.GetType().Name, error.Message);
            lastWriteProblem = error.Message;
        }
    }

    private static TaskCompletionSource NewFailure() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Error, "The store cannot be used, {Error}: {Problem}")]
    private partial void LogAway(string error, string problem);

    [LoggerMessage(LogLevel.Information, "While the store was away, {Count} questions to it were refused")]
    private partial void LogRefused(long count);

    [LoggerMessage(LogLevel.Information, "The store can be used again")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Error, "The store does not take what is to be saved, {Error}: {Problem}")]
    private partial void LogNotWritable(string error, string problem);

    [LoggerMessage(LogLevel.Information, "The store takes writes again; {Count} had failed")]
    private partial void LogWritable(long count);

    private sealed record Report(StoreStatus Status, Type? Error);
}

/// <summary>What is known of the store.</summary>
public enum StoreStatus
{
    /// <summary>The process has just started.</summary>
    Unknown,

    /// <summary>It answers and has all migrations.</summary>
    Ready,

    /// <summary>It does not answer, or lacks migrations.</summary>
    Unavailable,
}
