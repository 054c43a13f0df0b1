using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Schemas;
using ImmigrationCareers.Content.Unlinked;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Markdown.Pictures;

/// <summary>What is between the fences of a picture.</summary>
internal static class PictureBlock
{
    private static readonly Key<string> Kind = new("kind", true, YamlTypes.Text, "what it is drawn as: stages, ranges or groups");
    private static readonly Key<UnlinkedText> Title = new("title", true, YamlTypes.UnlinkedText, "what it shows, above it");
    private static readonly Key<ImmutableArray<Located<string>>?> Sources = new(
        "sources", false, YamlTypes.Ids, "sources of what it shows");
    private static readonly Key<ImmutableArray<Located<UnlinkedText>>?> Columns = new(
        "columns", true, YamlTypes.ListOf(YamlTypes.UnlinkedText), "what the rows are, and what the bars measure");

    private static readonly Key<UnlinkedText> Name = new("name", true, YamlTypes.UnlinkedText, "what the row is about");
    private static readonly Key<UnlinkedText> Text = new("text", false, YamlTypes.UnlinkedText, "more about it, one or two sentences");
    private static readonly Key<UnlinkedText> Who = new("who", false, YamlTypes.UnlinkedText, "who acts at this stage");
    private static readonly Key<UnlinkedText> Time = new(
        "time", false, YamlTypes.UnlinkedText, "how long it takes; where absent, the duration of the section");
    private static readonly Key<string> Section = new("section", false, YamlTypes.Id, "id of the section that tells more");
    private static readonly Key<UnlinkedText> From = new(
        "from", true, YamlTypes.UnlinkedText, "where the bar begins, with one number in it");
    private static readonly Key<UnlinkedText> To = new(
        "to", true, YamlTypes.UnlinkedText, "where it ends, with one number that is not smaller");
    private static readonly Key<ImmutableArray<Located<UnlinkedText>>?> Items = new(
        "items", false, YamlTypes.ListOf(YamlTypes.UnlinkedText), "what belongs to it");

    private static readonly Schema StageSchema = new("a stage of a picture", [Name, Who, Time, Text, Section]);
    private static readonly Schema RangeSchema = new("a range of a picture", [Name, From, To, Text]);
    private static readonly Schema GroupSchema = new("a group of a picture", [Name, Text, Items]);

    private static readonly Key<ImmutableArray<Located<Stage>>?> Stages = Rows("the stages in their order", StageSchema, fields =>
        fields.Get(Name) is { } name
            ? new Stage(
                name,
                fields.Get(Who),
                fields.Get(Time),
                fields.Get(Text),
                fields.Get(Section) is { } section ? new Located<string>(section, fields.PlaceOf(Section)) : null)
            : null);

    private static readonly Key<ImmutableArray<Located<Range>>?> Ranges = Rows("the bars from top to bottom", RangeSchema, fields =>
        (fields.Get(Name), fields.Get(From), fields.Get(To)) is ({ } name, { } from, { } to)
            ? new Range(name, from, to, fields.Get(Text), fields.PlaceOf(From))
            : null);

    private static readonly Key<ImmutableArray<Located<Group>>?> Groups = Rows("the cards in their order", GroupSchema, fields =>
        fields.Get(Name) is { } name
            ? new Group(name, fields.Get(Text), [.. (fields.Get(Items) ?? []).Select(item => item.Value)])
            : null);

    /// <summary>The kinds there are, each with the schema of the whole and of a row.</summary>
    public static IReadOnlyDictionary<string, (Schema Schema, Schema Row)> Kinds { get; } =
        new Dictionary<string, (Schema, Schema)>(StringComparer.Ordinal)
        {
            ["stages"] = (new Schema("a picture of stages", [Kind, Title, Sources, Stages]), StageSchema),
            ["ranges"] = (new Schema("a picture of ranges", [Kind, Title, Sources, Columns, Ranges]), RangeSchema),
            ["groups"] = (new Schema("a picture of groups", [Kind, Title, Sources, Groups]), GroupSchema),
        };

    /// <summary>The picture, or null when what is there is not a picture; why is then reported.</summary>
    public static Picture? Read(YamlNode root, FileDiagnostics diagnostics)
    {
        var kind = (root as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Text == Kind.Name)?.Value as YamlScalar;
        if (kind is not null && !Kinds.ContainsKey(kind.Text))
        {
            diagnostics.Add(
                DiagnosticRules.UnknownPicture,
                kind.Place,
                $"There is no picture of the kind {kind.Text}",
                NearestName.Hint(kind.Text, Kinds.Keys, $"Kinds are {string.Join(", ", Kinds.Keys)}."));
            return null;
        }

        var schema = Kinds[kind?.Text ?? "stages"].Schema;
        return YamlTypes.Record("picture", schema, fields => Create(kind?.Text, fields, diagnostics)).Read(root, diagnostics);
    }

    private static Picture? Create(string? kind, MappingReader fields, FileDiagnostics diagnostics)
    {
        if (kind is null) return null;
        var (title, sources) = (fields.Get(Title), fields.Get(Sources) ?? []);
        switch (kind)
        {
            case "stages":
                var stages = RowsOf(Stages, fields);
                return title is null ? null : new StagesPicture(title, sources, stages);
            case "ranges":
                var (ranges, columns) = (RowsOf(Ranges, fields), ColumnsOf(fields, diagnostics));
                return title is not null && columns is var (first, second)
                    ? new RangesPicture(title, sources, first, second, ranges)
                    : null;
            default:
                var groups = RowsOf(Groups, fields);
                return title is null ? null : new GroupsPicture(title, sources, groups);
        }
    }

    private static ImmutableArray<T> RowsOf<T>(Key<ImmutableArray<Located<T>>?> key, MappingReader fields) =>
        [.. (fields.Get(key) ?? []).Select(row => row.Value)];

    private static (UnlinkedText First, UnlinkedText Second)? ColumnsOf(MappingReader fields, FileDiagnostics diagnostics)
    {
        if (fields.Get(Columns) is not { } columns) return null;
        if (columns is [var first, var second]) return (first.Value, second.Value);
        diagnostics.Add(
            DiagnosticRules.Malformed, fields.PlaceOf(Columns), "A picture of ranges needs two columns", "Name two: [Grade, Pay].");
        return null;
    }

    private static Key<ImmutableArray<Located<T>>?> Rows<T>(string meaning, Schema schema, Func<MappingReader, T?> create)
        where T : class
    {
        var form = $"{{ {string.Join(", ", schema.Keys.Select(key => key.Name + ": ..."))} }}";
        return new("rows", true, YamlTypes.FilledListOf(YamlTypes.Record(form, schema, create)), meaning);
    }
}
