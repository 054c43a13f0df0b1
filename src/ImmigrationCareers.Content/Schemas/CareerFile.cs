using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The front matter of <c>career.md</c>.</summary>
internal sealed record CareerFile(
    string Id,
    string Title,
    string Summary,
    DateOnly Reviewed,
    DateOnly ReviewBy,
    ImmutableArray<Located<string>> Sources,
    ImmutableArray<Located<string>> Aliases,
    ImmutableArray<FactEntry> Facts,
    Place IdPlace,
    Place ReviewedPlace)
{
    private static readonly Key<string> IdKey = new("id", true, YamlTypes.OwnerId, "permanent, unique on the site");
    private static readonly Key<string> TitleKey = new("title", true, YamlTypes.Text, "the career's name");
    private static readonly Key<string> SummaryKey = new("summary", true, YamlTypes.Text, "one sentence for cards and link previews");
    private static readonly Key<DateOnly?> ReviewedKey = new("reviewed", true, YamlTypes.Day, "the day somebody checked the facts");
    private static readonly Key<DateOnly?> ReviewByKey = new("review-by", true, YamlTypes.Day, "after this day readers see a notice");
    private static readonly Key<ImmutableArray<Located<string>>?> SourcesKey = new(
        "sources", false, YamlTypes.Ids, "sources of the page as a whole");
    private static readonly Key<ImmutableArray<Located<string>>?> AliasesKey = new(
        "aliases", false, YamlTypes.Slugs, "slugs this career had before; they redirect");
    private static readonly Key<ImmutableArray<Located<FactEntry>>?> FactsKey = new(
        "facts", false, YamlTypes.ListOf(FactEntry.Reader), "the box \"at a glance\"; the first three appear on the home page");

    public static readonly Schema Schema = new(
        "career.md", [IdKey, TitleKey, SummaryKey, ReviewedKey, ReviewByKey, SourcesKey, AliasesKey, FactsKey]);

    /// <summary>Reads the front matter; what is wrong with it is reported, and the record is then not to be used.</summary>
    public static CareerFile Read(MappingReader fields, FileDiagnostics diagnostics)
    {
        var facts = fields.Get(FactsKey) ?? [];
        ReportRepeatedKeys(facts, diagnostics);
        var career = new CareerFile(
            fields.Get(IdKey) ?? "",
            fields.Get(TitleKey) ?? "",
            fields.Get(SummaryKey) ?? "",
            fields.Get(ReviewedKey) ?? default,
            fields.Get(ReviewByKey) ?? DateOnly.MaxValue,
            fields.Get(SourcesKey) ?? [],
            fields.Get(AliasesKey) ?? [],
            [.. facts.Select(fact => fact.Value)],
            fields.PlaceOf(IdKey),
            fields.PlaceOf(ReviewedKey));
        if (career.ReviewBy < career.Reviewed)
            diagnostics.Add(
                DiagnosticRules.Contradiction,
                fields.PlaceOf(ReviewByKey),
                "review-by is before reviewed",
                "Choose a day after the last check.");
        return career;
    }

    private static void ReportRepeatedKeys(ImmutableArray<Located<FactEntry>> facts, FileDiagnostics diagnostics)
    {
        var keyed = facts.Where(fact => fact.Value.Key is not null).GroupBy(fact => fact.Value.Key!.Id, StringComparer.Ordinal);
        foreach (var repeat in keyed.SelectMany(group => group.Skip(1)))
            diagnostics.Add(
                DiagnosticRules.Malformed,
                repeat.Place,
                $"Another fact already has the key {repeat.Value.Key!.Id}",
                "Use each key for one fact only.");
    }
}

/// <summary>One line of a career's box of facts, values not yet filled in.</summary>
internal sealed record FactEntry(FactKey? Key, string Label, string Text, Place TextPlace, Located<string>? Source)
{
    private static readonly Key<FactKey> KeyKey = new("key", false, YamlTypes.FactKey, "which of the facts that careers are compared by");
    private static readonly Key<string> LabelKey = new(
        "label", false, YamlTypes.Text, "what the fact is about; may be left out with a key");
    private static readonly Key<string> TextKey = new("text", true, YamlTypes.TextWithValues, "the fact, with values");
    private static readonly Key<string> SourceKey = new("source", false, YamlTypes.Id, "id of the source that gives it");

    public static readonly Schema Schema = new("a fact of career.md", [KeyKey, LabelKey, TextKey, SourceKey]);

    public static readonly ValueReader<FactEntry> Reader =
        YamlTypes.Record("{ key: ..., label: ..., text: ..., source: ... }", Schema, Read);

    private static FactEntry? Read(MappingReader fields)
    {
        var (key, label, text, source) = (fields.Get(KeyKey), fields.Get(LabelKey), fields.Get(TextKey), fields.Get(SourceKey));
        if (!fields.Has(KeyKey) && !fields.Has(LabelKey))
            fields.Diagnostics.Add(
                DiagnosticRules.MissingKey,
                fields.Place,
                "The fact has neither a key nor a label",
                $"Add key: one of {string.Join(", ", FactKey.All.Select(known => known.Id))}; or label: what it is about.");
        label ??= key?.Label;
        if (label is null || text is null) return null;
        var located = source is null ? null : new Located<string>(source, fields.PlaceOf(SourceKey));
        return new FactEntry(key, label, text, fields.PlaceOf(TextKey), located);
    }
}
