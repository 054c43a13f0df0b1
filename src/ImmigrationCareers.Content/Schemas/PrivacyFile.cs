using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>privacy.yml</c> says. Which tables and columns there are it does not know; a test compares.</summary>
internal static partial class PrivacyFile
{
    private static readonly Key<string> TableWhat = new("what", true, YamlTypes.Text, "what the table holds");
    private static readonly Key<string> Kept = new("kept", true, YamlTypes.Text, "how long, after \"We keep this\"");
    private static readonly Key<string> ColumnWhat = new("what", true, YamlTypes.Text, "what the column holds");
    private static readonly Key<string> Why = new("why", true, YamlTypes.Text, "what that is for");

    public static readonly Schema TableSchema = new("a table of privacy.yml", [TableWhat, Kept]);

    public static readonly Schema ColumnSchema = new("a column of privacy.yml", [ColumnWhat, Why]);

    private static readonly ValueReader<TableText> Table = YamlTypes.Record("what, kept", TableSchema, fields =>
        fields.Get(TableWhat) is { } what && fields.Get(Kept) is { } kept ? new TableText(what, kept) : null);

    private static readonly ValueReader<ColumnText> Column = YamlTypes.Record("what, why", ColumnSchema, fields =>
        fields.Get(ColumnWhat) is { } what && fields.Get(Why) is { } why ? new ColumnText(what, why) : null);

    private static readonly Key<ImmutableDictionary<string, TableText>> Tables = new(
        "tables", true, ByName(Table), "what each table holds, and how long");

    private static readonly Key<ImmutableDictionary<string, ColumnText>> Columns = new(
        "columns", true, ByName(Column), "what each column holds, and why");

    private static readonly Key<ImmutableDictionary<string, string>> Empty = new(
        "empty", true, ByName(YamlTypes.Text), "what there is room for in tables and columns that stay empty");

    public static readonly Schema Schema = new("privacy.yml", [Tables, Columns, Empty]);

    private static readonly ValueReader<PrivacyTexts> File = YamlTypes.Record("keys", Schema, fields => new PrivacyTexts(
        fields.Get(Tables) ?? PrivacyTexts.None.Tables,
        fields.Get(Columns) ?? PrivacyTexts.None.Columns,
        fields.Get(Empty) ?? PrivacyTexts.None.Empty));

    /// <summary>The words that are whole; what is wrong with the others is reported.</summary>
    public static PrivacyTexts? Read(YamlNode root, FileDiagnostics diagnostics) => File.Read(root, diagnostics);

    private static ValueReader<ImmutableDictionary<string, T>> ByName<T>(ValueReader<T> reader)
        where T : class => new($"{{ name: {reader.Description} }}", (node, diagnostics) =>
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(
                DiagnosticRules.WrongType,
                node.Place,
                "This is not a mapping from names of the database to words",
                "Begin each entry with its name and a colon.");
            return null;
        }

        var entries = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!Name().IsMatch(key.Text))
                diagnostics.Add(
                    DiagnosticRules.Malformed,
                    key.Place,
                    $"\"{key.Text}\" is not a name of the database",
                    "Write Table, Table.Column or Table.Column.Part.");
            if (reader.Read(value, diagnostics) is { } text) entries[key.Text] = text;
        }

        return entries.ToImmutable();
    });

    [GeneratedRegex(@"\A[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+){0,2}\z")]
    private static partial Regex Name();
}
