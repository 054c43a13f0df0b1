namespace ImmigrationCareers.Data.Plans;

/// <summary>A plan would have more than one can have; nothing was changed.</summary>
/// <param name="excess">What would be too much, as <see cref="PlanLimits.ExcessOf(ReaderMarks)"/> says it.</param>
public sealed class PlanTooLargeException(string excess) : Exception($"The plan would have {excess}.")
{
    /// <summary>What would be too much: <c>more than 500 bookmarks</c>.</summary>
    public string Excess => excess;
}
