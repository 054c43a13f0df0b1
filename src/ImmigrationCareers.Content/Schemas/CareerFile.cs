using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The front matter of <c>career.md</c>.</summary>
internal sealed record CareerFile(
    string Id,
    string Title,
    string Summary,
    DateOnly Reviewed,
    DateOnly ReviewBy,
    ImmutableArray<Placed<string>> Sources,
    ImmutableArray<Placed<string>> Aliases,
    ImmutableArray<FactEntry> Facts,
    Place IdPlace)
{
    private static readonly Key<string> IdKey = new("id", true, Forms.OwnerId, "permanent, unique on the site");
    private static readonly Key<string> TitleKey = new("title", true, Forms.Text, "the career's name");
    private static readonly Key<string> SummaryKey = new("summary", true, Forms.Text, "one sentence for cards and link previews");
    private static readonly Key<DateOnly?> ReviewedKey = new("reviewed", true, Forms.Day, "the day somebody checked the facts");
    private static readonly Key<DateOnly?> ReviewByKey = new("review-by", true, Forms.Day, "after this day readers see a notice");
    private static readonly Key<ImmutableArray<Placed<string>>?> SourcesKey = new("sources", false, Forms.Ids, "sources of the page as a whole");
    private static readonly Key<ImmutableArray<Placed<string>>?> AliasesKey = new("aliases", false, Forms.Slugs, "slugs this career had before; they redirect");
    private static readonly Key<ImmutableArray<Placed<FactEntry>>?> FactsKey = new("facts", false, Forms.ListOf(FactEntry.Form), "the box \"at a glance\"; the first three stand on the home page");

    public static readonly Schema Schema = new(
        "career.md", [IdKey, TitleKey, SummaryKey, ReviewedKey, ReviewByKey, SourcesKey, AliasesKey, FactsKey]);

    /// <summary>Reads the front matter; what is wrong with it is reported, and the record is then not to be used.</summary>
    public static CareerFile Read(Fields fields, FileDiagnostics diagnostics)
    {
        var career = new CareerFile(
            fields.Get(IdKey) ?? "",
            fields.Get(TitleKey) ?? "",
            fields.Get(SummaryKey) ?? "",
            fields.Get(ReviewedKey) ?? default,
            fields.Get(ReviewByKey) ?? DateOnly.MaxValue,
            fields.Get(SourcesKey) ?? [],
            fields.Get(AliasesKey) ?? [],
            [.. (fields.Get(FactsKey) ?? []).Select(fact => fact.Value)],
            fields.PlaceOf(IdKey));
        if (career.ReviewBy < career.Reviewed)
            diagnostics.Add(DiagnosticRules.Contradiction, fields.PlaceOf(ReviewByKey), "review-by lies before reviewed", "Give the next check a day after the last one.");
        return career;
    }
}

/// <summary>One line of a career's box of facts, values not yet filled in.</summary>
internal sealed record FactEntry(string Label, string Text, Place TextPlace, Placed<string>? Source)
{
    private static readonly Key<string> LabelKey = new("label", true, Forms.Text, "what the fact is about");
    private static readonly Key<string> TextKey = new("text", true, Forms.TextWithValues, "the fact, with values");
    private static readonly Key<string> SourceKey = new("source", false, Forms.Id, "id of the source that gives it");

    public static readonly Schema Schema = new("a fact of career.md", [LabelKey, TextKey, SourceKey]);

    public static readonly Form<FactEntry> Form = Forms.Record("{ label: ..., text: ..., source: ... }", Schema, fields =>
    {
        var (label, text, source) = (fields.Get(LabelKey), fields.Get(TextKey), fields.Get(SourceKey));
        return label is null || text is null
            ? null
            : new FactEntry(label, text, fields.PlaceOf(TextKey), source is null ? null : new Placed<string>(source, fields.PlaceOf(SourceKey)));
    });
}
