using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>promises.yml</c> says: what the home page promises, in the order to show it.</summary>
internal static class PromisesFile
{
    private static readonly Key<string> Title = new("title", true, YamlTypes.Text, "the promise, in a few words");
    private static readonly Key<string> Text = new("text", true, YamlTypes.Text, "what it means");

    public static readonly Schema Schema = new("an entry of promises.yml", [Title, Text]);

    private static readonly ValueReader<ImmutableArray<Located<Promise>>?> List = YamlTypes.ListOf(YamlTypes.Record(
        "promise",
        Schema,
        fields => fields.Get(Title) is { } title && fields.Get(Text) is { } text ? new Promise(title, text) : null));

    public static ImmutableArray<Promise> Read(YamlNode root, FileDiagnostics diagnostics) =>
        [.. (List.Read(root, diagnostics) ?? []).Select(promise => promise.Value)];
}
