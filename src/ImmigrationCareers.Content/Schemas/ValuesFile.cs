using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>values.yml</c> says.</summary>
internal static class ValuesFile
{
    private static readonly Key<string> Text = new("text", true, YamlTypes.Text, "the figure as readers see it, with its unit");
    private static readonly Key<string> Meaning = new("meaning", true, YamlTypes.Text, "what the figure is");
    private static readonly Key<PartialDate?> AsOf = new("as-of", true, YamlTypes.Date, "when it held");
    private static readonly Key<string> Source = new("source", true, YamlTypes.Id, "id of the source that gives it");
    private static readonly Key<bool?> Computed = new(
        "computed", false, YamlTypes.Switch, "true when we computed it from what the source gives");

    public static readonly Schema Schema = new("an entry of values.yml", [Text, Meaning, AsOf, Source, Computed]);

    public static ImmutableDictionary<string, Located<Value>> Read(YamlNode root, FileDiagnostics diagnostics) =>
        NamedEntries.Read("values.yml", Schema, root, diagnostics, (id, fields) =>
        {
            var (text, meaning, asOf, source) = (fields.Get(Text), fields.Get(Meaning), fields.Get(AsOf), fields.Get(Source));
            return text is null || meaning is null || asOf is null || source is null
                ? null
                : new Located<Value>(
                    new Value(id, text, meaning, asOf.Value, source, fields.Get(Computed) ?? false), fields.PlaceOf(Source));
        });
}
