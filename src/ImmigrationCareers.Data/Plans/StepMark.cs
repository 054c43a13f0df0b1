namespace ImmigrationCareers.Data.Plans;

/// <summary>A step that a reader has done.</summary>
public sealed record StepMark
{
    /// <summary>Id of the section the step is in.</summary>
    public required string SectionId { get; init; }

    /// <summary>Id of the step in its section.</summary>
    public required string StepId { get; init; }

    /// <summary>When it was ticked, UTC.</summary>
    public required DateTime DoneAt { get; init; }

    /// <summary>The reader; known to the store alone.</summary>
    internal Guid ReaderId { get; init; }
}
