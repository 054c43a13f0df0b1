namespace ImmigrationCareers.Data.Plans;

/// <summary>A section as the store knows it.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Title">Its title today.</param>
public sealed record SectionName(string Id, string Title)
{
    /// <summary>Ids of sections that were merged into it: what was saved under one of them is about it.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Its own id and former ones.</summary>
    internal IReadOnlyList<string> Ids => [Id, .. FormerIds];
}
