namespace ImmigrationCareers.Data.Plans;

/// <summary>A plan would have more entries than one can have.</summary>
public sealed class PlanTooLargeException() : Exception("The plan would have too many entries.");
