namespace ImmigrationCareers.Data.Plans;

/// <summary>Who a plan belongs to: a guest, known by a cookie, or an account.</summary>
public sealed record Reader
{
    /// <summary>Key; never leaves the server.</summary>
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token in a guest's cookie, 32 bytes; null for an account.</summary>
    public byte[]? TokenHash { get; init; }

    /// <summary>Key of the account; null for a guest.</summary>
    public string? AccountId { get; init; }

    /// <summary>When the first thing was saved, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The UTC day on which the plan was last used: what decides when a guest is forgotten.</summary>
    public required DateOnly LastUsed { get; set; }
}
