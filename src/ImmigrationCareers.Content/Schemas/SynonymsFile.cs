using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>synonyms.yml</c> says: groups of terms that mean the same.</summary>
internal static class SynonymsFile
{
    private static readonly ValueReader<ImmutableArray<Located<ImmutableArray<Located<string>>?>>?> Groups =
        YamlTypes.ListOf(YamlTypes.ListOf(YamlTypes.Text));

    public static ImmutableArray<ImmutableArray<string>> Read(YamlNode root, FileDiagnostics diagnostics)
    {
        if (root is YamlMapping { Entries.Length: 0 }) return [];
        return
        [
            .. (Groups.Read(root, diagnostics) ?? [])
                .Select(group => group.Value!.Value.Select(term => term.Value).ToImmutableArray()),
        ];
    }
}
