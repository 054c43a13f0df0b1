namespace ImmigrationCareers.Testing.Hosts;

/// <summary>A clock that stands until it is set. Timers still run by the real one, so that the site looks for changes by itself.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private long ticks = now.UtcTicks;

    public FakeClock(DateOnly day)
        : this(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero))
    {
    }

    public void Set(DateTimeOffset to) => Interlocked.Exchange(ref ticks, to.UtcTicks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}
