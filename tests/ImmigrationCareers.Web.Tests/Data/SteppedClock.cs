using System.Threading.Channels;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>A clock that stands until it is set, and whose pauses end when the test says so.</summary>
public sealed class SteppedClock : TimeProvider
{
    private readonly Channel<Pause> pauses = Channel.CreateUnbounded<Pause>();
    private long ticks = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc).Ticks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    /// <summary>Waits for the next pause that somebody makes, ends it and says how long it would have been.</summary>
    public async Task<TimeSpan> EndNextPauseAsync()
    {
        var pause = await pauses.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Eventually.Patience);
        pause.End();
        return pause.Length;
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var pause = new Pause(dueTime, () => callback(state));
        pauses.Writer.TryWrite(pause);
        return pause;
    }

    private sealed record Pause(TimeSpan Length, Action End) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
