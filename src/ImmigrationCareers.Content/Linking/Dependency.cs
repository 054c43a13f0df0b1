namespace ImmigrationCareers.Content.Linking;

/// <summary>Something that a text looks up while it is linked.</summary>
internal readonly record struct Dependency(DependencyKind Kind, string Name)
{
    /// <summary>
    /// What every text depends on that looked for something and did not find it: whether that is said there or elsewhere.
    /// </summary>
    public static readonly Dependency WhereLossesAreSaid = new(DependencyKind.Loss, "");
}

internal enum DependencyKind
{
    Value,
    Source,
    Id,
    Path,
    Loss,
}
