using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Rules.Settings;

/// <summary>What the files say that all texts share, as far as it can be read; what is wrong with them loading them reports.</summary>
/// <param name="Rules">What <c>rules.yml</c> says, or what holds without it.</param>
/// <param name="Values">The values.</param>
/// <param name="ValueKeys">Their ids, with their places.</param>
/// <param name="SourceKeys">The ids of the sources, with their places.</param>
internal sealed record SharedEntries(
    RulesFile Rules, ImmutableArray<Value> Values, ImmutableArray<Located<string>> ValueKeys, ImmutableArray<Located<string>> SourceKeys)
{
    public const string SourcesFile = "sources.yml";

    public const string ValuesFile = ContentFiles.Values;

    /// <summary>The files that it reads.</summary>
    public static ImmutableArray<string> Files { get; } = [ContentFiles.Rules, ValuesFile, SourcesFile];

    /// <summary>The figures of the values.</summary>
    public Figures Figures { get; } = new(Values.ToDictionary(value => value.Id, value => value.Text, StringComparer.Ordinal));

    public static SharedEntries Read(ContentFolder folder)
    {
        var (rules, values) = (Model<RulesModel>(folder, ContentFiles.Rules), Model<ValuesModel>(folder, ValuesFile));
        return new SharedEntries(
            rules?.Rules ?? RulesFile.Default,
            [.. values?.Values.Values.Select(value => value.Value) ?? []],
            KeysOf(folder, ValuesFile),
            KeysOf(folder, SourcesFile));
    }

    private static T? Model<T>(ContentFolder folder, string file)
        where T : FileModel
    {
        var diagnostics = new FileDiagnostics(file);
        if (folder.Read(file, diagnostics) is not { } bytes) return null;
        var version = FileReader.Read(file, bytes, diagnostics);
        return (version.Model ?? version.Partial) as T;
    }

    private static ImmutableArray<Located<string>> KeysOf(ContentFolder folder, string file)
    {
        var diagnostics = new FileDiagnostics(file);
        return folder.Read(file, diagnostics) is { } bytes
            && Utf8Text.Read(bytes, diagnostics) is { } text
            && YamlReader.Read(text, 0, diagnostics) is YamlMapping mapping
                ? [.. mapping.Entries.Select(entry => new Located<string>(entry.Key.Text, entry.Key.Place))]
                : [];
    }
}
