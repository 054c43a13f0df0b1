namespace ImmigrationCareers.Data;

/// <summary>Whether the store can be used, as far as is known without asking it.</summary>
public sealed class StoreState
{
    private readonly Lock changing = new();
    private readonly AsyncLocal<bool> isProbing = new();
    private volatile Report report = new(StoreStatus.Unknown, null);
    private TaskCompletionSource failure = NewFailure();

    /// <summary>Whether the store can be used.</summary>
    public StoreStatus Status => report.Status;

    /// <summary>The type of the last error; null unless <see cref="StoreStatus.Unavailable"/>.</summary>
    public Type? Error => report.Error;

    /// <summary>Whether it has been ready since the process started.</summary>
    internal bool HasBeenReady { get; private set; }

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
        if (Status == StoreStatus.Unavailable && !isProbing.Value) throw new StoreAwayException();
    }

    /// <summary>It answers and has all it needs.</summary>
    internal void SetReady()
    {
        lock (changing)
        {
            HasBeenReady = true;
            report = new Report(StoreStatus.Ready, null);
            if (failure.Task.IsCompleted) failure = NewFailure();
        }
    }

    /// <summary>It does not answer, or lacks something.</summary>
    internal void SetFailed(Exception error)
    {
        lock (changing)
        {
            report = new Report(StoreStatus.Unavailable, error.GetType());
            failure.TrySetResult();
        }
    }

    private static TaskCompletionSource NewFailure() => new(TaskCreationOptions.RunContinuationsAsynchronously);

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
