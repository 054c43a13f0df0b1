namespace ImmigrationCareers.Web.Infrastructure.RateLimiting;

/// <summary>Somebody asked for more of something than they can have for now.</summary>
public sealed class TooManyRequestsException(TimeSpan retryAfter) : Exception("Too many requests.")
{
    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter => retryAfter;
}
