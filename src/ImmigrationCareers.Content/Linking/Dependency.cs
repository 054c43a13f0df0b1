namespace ImmigrationCareers.Content.Linking;

/// <summary>Something that a text looks up while it is linked.</summary>
internal readonly record struct Dependency(DependencyKind Kind, string Name);

internal enum DependencyKind
{
    Value,
    Source,
    Id,
    Path,
}
