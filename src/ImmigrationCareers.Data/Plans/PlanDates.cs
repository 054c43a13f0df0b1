namespace ImmigrationCareers.Data.Plans;

/// <summary>When a reader starts on a career.</summary>
public sealed record PlanDates
{
    /// <summary>The reader.</summary>
    public required Guid ReaderId { get; init; }

    /// <summary>Id of the career.</summary>
    public required string CareerId { get; init; }

    /// <summary>The day the reader starts.</summary>
    public required DateOnly Start { get; set; }
}
