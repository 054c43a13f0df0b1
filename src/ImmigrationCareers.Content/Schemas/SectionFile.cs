using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>The front matter of a section.</summary>
internal sealed record SectionFile(
    string Id,
    string Title,
    string Summary,
    Located<string> Topic,
    DateOnly Reviewed,
    DateOnly ReviewBy,
    ImmutableArray<Located<string>> Sources,
    Duration? Duration,
    ImmutableArray<Located<string>> Aliases,
    ImmutableArray<FormerName> FormerHeadings,
    ImmutableArray<FormerName> FormerSteps,
    ImmutableArray<Located<string>> Replaces,
    bool Draft,
    DateOnly? Publish,
    DateOnly? Withdrawn,
    ImmutableArray<Located<string>> ReplacedBy,
    Place IdPlace,
    Place ReviewedPlace)
{
    private static readonly Key<string> IdKey = new(
        "id", true, YamlTypes.OwnerId, "permanent, unique on the site; plans and links depend on it");
    private static readonly Key<string> TitleKey = new("title", true, YamlTypes.Text, "the page's title");
    private static readonly Key<string> SummaryKey = new(
        "summary", true, YamlTypes.Text, "one sentence for lists, search results and link previews");
    private static readonly Key<string> TopicKey = new(
        "topic", true, YamlTypes.Topic, "what lines up the same section of different careers");
    private static readonly Key<DateOnly?> ReviewedKey = new("reviewed", true, YamlTypes.Day, "the day somebody checked the facts");
    private static readonly Key<DateOnly?> ReviewByKey = new("review-by", true, YamlTypes.Day, "after this day readers see a notice");
    private static readonly Key<ImmutableArray<Located<string>>?> SourcesKey = new(
        "sources", false, YamlTypes.Ids, "sources of the page as a whole");
    public static readonly Key<Duration?> DurationKey = new("duration", false, YamlTypes.Duration, "how long this stage takes a reader");
    private static readonly Key<ImmutableArray<Located<string>>?> AliasesKey = new(
        "aliases", false, YamlTypes.Slugs, "slugs this page had before; they redirect");
    private static readonly Key<ImmutableArray<FormerName>?> AnchorsKey = new(
        "anchors",
        false,
        YamlTypes.FormerHeadings,
        "heading ids it had before and the ids they lead to now, of this or another section; \"\" is the top");
    private static readonly Key<ImmutableArray<FormerName>?> StepsKey = new(
        "steps",
        false,
        YamlTypes.FormerSteps,
        "step ids it had before and the ids they are now, of this or another section; \"\" is given up");
    private static readonly Key<ImmutableArray<Located<string>>?> ReplacesKey = new(
        "replaces", false, YamlTypes.Ids, "ids of sections merged into this one; their links land here");
    private static readonly Key<bool?> DraftKey = new("draft", false, YamlTypes.Switch, "true while it is not to be shown");
    private static readonly Key<DateOnly?> PublishKey = new("publish", false, YamlTypes.Day, "not shown before this day (UTC)");
    private static readonly Key<DateOnly?> WithdrawnKey = new(
        "withdrawn", false, YamlTypes.Day, "from this day (UTC) its address says that it is gone");
    private static readonly Key<ImmutableArray<Located<string>>?> ReplacedByKey = new(
        "replaced-by", false, YamlTypes.Ids, "with withdrawn: sections to read instead");

    public static readonly Schema Schema = new(
        "a section",
        [
            IdKey, TitleKey, SummaryKey, TopicKey, ReviewedKey, ReviewByKey, SourcesKey, DurationKey, AliasesKey, AnchorsKey, StepsKey,
            ReplacesKey, DraftKey, PublishKey, WithdrawnKey, ReplacedByKey,
        ]);

    /// <summary>Reads the front matter; what is wrong with it is reported, and the record is then not to be used.</summary>
    public static SectionFile Read(MappingReader fields, FileDiagnostics diagnostics)
    {
        var section = new SectionFile(
            fields.Get(IdKey) ?? "",
            fields.Get(TitleKey) ?? "",
            fields.Get(SummaryKey) ?? "",
            new Located<string>(fields.Get(TopicKey) ?? "", fields.PlaceOf(TopicKey)),
            fields.Get(ReviewedKey) ?? default,
            fields.Get(ReviewByKey) ?? DateOnly.MaxValue,
            fields.Get(SourcesKey) ?? [],
            fields.Get(DurationKey),
            fields.Get(AliasesKey) ?? [],
            fields.Get(AnchorsKey) ?? [],
            fields.Get(StepsKey) ?? [],
            fields.Get(ReplacesKey) ?? [],
            fields.Get(DraftKey) ?? false,
            fields.Get(PublishKey),
            fields.Get(WithdrawnKey),
            fields.Get(ReplacedByKey) ?? [],
            fields.PlaceOf(IdKey),
            fields.PlaceOf(ReviewedKey));
        section.ReportContradictions(fields, diagnostics);
        return section;
    }

    /// <summary>Ids of headings and steps that it had before.</summary>
    public IEnumerable<FormerName> FormerIds => FormerHeadings.Concat(FormerSteps);

    /// <summary>What readers get on a UTC day.</summary>
    public Visibility On(DateOnly day) =>
        Draft || Publish > day ? Visibility.Hidden : Withdrawn <= day ? Visibility.Withdrawn : Visibility.Shown;

    private void ReportContradictions(MappingReader fields, FileDiagnostics diagnostics)
    {
        void Report(Key key, string message, string hint) =>
            diagnostics.Add(DiagnosticRules.Contradiction, fields.PlaceOf(key), message, hint);

        if (ReviewBy < Reviewed)
            Report(ReviewByKey, "review-by is before reviewed", "Choose a day after the last check.");
        if (ReplacedBy.Length > 0 && Withdrawn is null)
            Report(ReplacedByKey, "replaced-by needs withdrawn", "Add the day of withdrawal, or remove the key.");
        if (Withdrawn <= Publish)
            Report(WithdrawnKey, "The section is withdrawn before it is published", "Put withdrawn after publish.");
        if (Replaces.Any(replaced => replaced.Value == Id))
            Report(ReplacesKey, "The section replaces itself", "Name only ids of other sections.");
        if (ReplacedBy.Any(other => other.Value == Id))
            Report(ReplacedByKey, "The section is replaced by itself", "Name only ids of other sections.");
    }
}
