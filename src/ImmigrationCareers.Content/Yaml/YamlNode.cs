using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Yaml;

/// <summary>A YAML value that knows where it is in its file.</summary>
internal abstract record YamlNode(Place Place);

internal sealed record YamlScalar(Place Place, string Text, bool Quoted) : YamlNode(Place)
{
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

internal sealed record YamlMapping(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
