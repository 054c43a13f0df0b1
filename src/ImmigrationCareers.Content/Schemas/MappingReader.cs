using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>
/// Reads one mapping by its schema. Unknown and missing keys are reported once, here; a misspelled key stands for the
/// missing one that it resembles.
/// </summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly Schema schema;
    private readonly FileDiagnostics diagnostics;

    public MappingReader(YamlMapping mapping, Schema schema, FileDiagnostics diagnostics)
    {
        this.schema = schema;
        this.diagnostics = diagnostics;
        Place = mapping.Place;
        var unknown = new List<YamlScalar>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (schema.Keys.Any(known => known.Name == key.Text)) values.Add(key.Text, value);
            else unknown.Add(key);
        }

        var missing = schema.Keys.Where(key => key.Required && !values.ContainsKey(key.Name)).Select(key => key.Name).ToList();
        foreach (var key in unknown) ReportUnknown(key, missing);
        foreach (var name in missing) ReportMissing(name);
    }

    public Place Place { get; }

    public FileDiagnostics Diagnostics => diagnostics;

    /// <summary>Whether the key is there, well-formed or not.</summary>
    public bool Has(Key key) => values.ContainsKey(key.Name);

    /// <summary>The key's value, or the type's default when it is absent or malformed; the latter is a diagnostic.</summary>
    public T? Get<T>(Key<T> key) => values.TryGetValue(key.Name, out var node) ? key.Reader.Read(node, diagnostics) : default;

    /// <summary>Where the key's value is; the mapping's own place when the key is absent.</summary>
    public Place PlaceOf(Key key) => values.TryGetValue(key.Name, out var node) ? node.Place : Place;

    private void ReportUnknown(YamlScalar key, List<string> missing)
    {
        var meant = NearestName.Of(key.Text, missing);
        if (meant is not null) missing.Remove(meant);
        else meant = NearestName.Of(key.Text, schema.Keys.Select(known => known.Name).Where(name => !values.ContainsKey(name)));
        diagnostics.Add(
            DiagnosticRules.UnknownKey,
            key.Place,
            $"There is no key {key.Text} in {schema.Title}",
            meant is null ? $"Keys are {string.Join(", ", schema.Keys.Select(known => known.Name))}." : $"Did you mean {meant}?");
    }

    private void ReportMissing(string name)
    {
        var key = schema.Keys.First(known => known.Name == name);
        diagnostics.Add(
            DiagnosticRules.MissingKey, Place, $"The key {name} is missing", $"Add it: {key.Meaning}, as {key.TypeDescription}.");
    }
}
