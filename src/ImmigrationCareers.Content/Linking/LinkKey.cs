namespace ImmigrationCareers.Content.Linking;

/// <summary>Something that a text looks up while it is linked.</summary>
internal readonly record struct LinkKey(LinkKeyKind Kind, string Name);

internal enum LinkKeyKind
{
    Value,
    Source,
    Id,
    Path,
}
