using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>A file that is one mapping from ids to entries of one schema.</summary>
internal static class NamedEntries
{
    /// <summary>The entries that are whole; what is wrong with the others is reported.</summary>
    public static ImmutableDictionary<string, T> Read<T>(
        string file, Schema schema, YamlNode root, FileDiagnostics diagnostics, Func<string, MappingReader, T?> create)
        where T : class
    {
        var entries = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(
                DiagnosticRules.WrongType,
                root.Place,
                $"{file} is not a mapping from ids to entries",
                "Begin each entry with its id and a colon.");
            return entries.ToImmutable();
        }

        foreach (var (key, value) in mapping.Entries)
        {
            var id = YamlTypes.Id.Read(key, diagnostics);
            var entry = YamlTypes.Record(schema.Title, schema, fields => create(key.Text, fields)).Read(value, diagnostics);
            if (id is not null && entry is not null) entries.Add(id, entry);
        }

        return entries.ToImmutable();
    }
}
