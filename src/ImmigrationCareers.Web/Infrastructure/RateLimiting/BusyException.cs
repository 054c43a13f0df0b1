namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>The site has as much of some work as it can do for now, whoever asked for it.</summary>
public sealed class BusyException(TimeSpan retryAfter) : Exception("Too much is being done at once.")
{
    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter => retryAfter;
}
