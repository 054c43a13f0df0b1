using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Content.Yaml;

namespace ImmigrationCareers.Content.Schemas;

/// <summary>What <c>rules.yml</c> says: limits of the guide, and what its rules have to know of its content.</summary>
/// <param name="ReadingGrade">Most years of school that a text may ask for.</param>
/// <param name="WordsPerSection">How many words a section has.</param>
/// <param name="WordsBetweenHeadings">Most words from one heading to the next.</param>
/// <param name="StepsPerSection">How many steps a section has.</param>
/// <param name="Verbs">The words that steps may begin with; null where any may.</param>
/// <param name="TakingTime">Topics whose sections have a duration; null where any may have one.</param>
/// <param name="Examples">Headings under which every number is made up.</param>
/// <param name="AboutTheSite">Slugs of pages whose numbers are about this site.</param>
/// <param name="NamesWithNumbers">Names and turns of phrase whose numbers are no facts.</param>
/// <param name="Glossary">Slug of the page whose headings are the terms of the trade; null where the file does not say.</param>
/// <param name="TermForms">The words by which texts use a term, where they are more than its heading and its plural.</param>
internal sealed record RulesFile(
    decimal ReadingGrade,
    Limits WordsPerSection,
    int WordsBetweenHeadings,
    Limits StepsPerSection,
    ImmutableArray<Located<string>>? Verbs,
    ImmutableArray<Located<string>>? TakingTime,
    ImmutableArray<Located<HeadingName>> Examples,
    ImmutableArray<Located<string>> AboutTheSite,
    ImmutableArray<Located<string>> NamesWithNumbers,
    Located<string>? Glossary,
    ImmutableArray<TermForms> TermForms)
{
    private const string DefaultGlossary = "glossary";

    /// <summary>What holds where the file, or a key of it, is missing.</summary>
    public static readonly RulesFile Default =
        new(9, new Limits(500, 1200), 250, new Limits(3, 8), null, null, [], [], [], null, []);

    private static readonly Key<decimal?> GradeKey = new(
        "reading-grade", false, RuleTypes.Grade, $"most years of school that a text may ask for; {Default.ReadingGrade} unless given");

    private static readonly Key<Limits?> WordsKey = new(
        "words-per-section", false, RuleTypes.Limits, $"how many words a section has; {Default.WordsPerSection} unless given");

    private static readonly Key<int?> StretchKey = new(
        "words-between-headings",
        false,
        RuleTypes.Count,
        $"most words from one heading to the next; {Default.WordsBetweenHeadings} unless given");

    private static readonly Key<Limits?> StepsKey = new(
        "steps-per-section", false, RuleTypes.Limits, $"how many steps a section has; {Default.StepsPerSection} unless given");

    private static readonly Key<ImmutableArray<Located<string>>?> VerbsKey = new(
        "verbs", false, YamlTypes.ListOf(RuleTypes.Word), "the words that steps may begin with; any word unless given");

    private static readonly Key<ImmutableArray<Located<string>>?> TakingTimeKey = new(
        "taking-time",
        false,
        YamlTypes.ListOf(YamlTypes.Topic),
        "topics whose sections, and no others, have a duration; not checked unless given");

    private static readonly Key<ImmutableArray<Located<HeadingName>>?> ExamplesKey = new(
        "examples", false, YamlTypes.ListOf(RuleTypes.Heading), "headings under which every number is made up and says so");

    private static readonly Key<ImmutableArray<Located<string>>?> AboutTheSiteKey = new(
        "about-the-site", false, YamlTypes.Slugs, "pages whose numbers are about this site and need no source");

    private static readonly Key<ImmutableArray<Located<string>>?> NamesKey = new(
        "names-with-numbers",
        false,
        YamlTypes.ListOf(YamlTypes.Text),
        "words whose numbers are names, not facts; # means any number: \"GS-#\"");

    private static readonly Key<string> GlossaryKey = new(
        "glossary", false, YamlTypes.Slug, $"the page whose headings are the terms of the trade; {DefaultGlossary} unless given");

    private static readonly Key<ImmutableArray<TermForms>?> FormsKey = new(
        "glossary-forms",
        false,
        RuleTypes.OfTerms,
        "by the id of a term, the words that texts use for it; its heading and the plural unless given");

    public static readonly Schema Schema = new(
        ContentFiles.Rules,
        [
            GradeKey, WordsKey, StretchKey, StepsKey, VerbsKey, TakingTimeKey, ExamplesKey, AboutTheSiteKey, NamesKey, GlossaryKey,
            FormsKey,
        ]);

    /// <summary>Slug of the glossary.</summary>
    public string GlossarySlug => Glossary?.Value ?? DefaultGlossary;

    public static RulesFile? Read(YamlNode? root, FileDiagnostics diagnostics) => root is null ? null : Reader.Read(root, diagnostics);

    private static readonly ValueReader<RulesFile> Reader = YamlTypes.Record("keys", Schema, fields => new RulesFile(
        fields.Get(GradeKey) ?? Default.ReadingGrade,
        fields.Get(WordsKey) ?? Default.WordsPerSection,
        fields.Get(StretchKey) ?? Default.WordsBetweenHeadings,
        fields.Get(StepsKey) ?? Default.StepsPerSection,
        fields.Get(VerbsKey),
        fields.Get(TakingTimeKey),
        fields.Get(ExamplesKey) ?? [],
        fields.Get(AboutTheSiteKey) ?? [],
        fields.Get(NamesKey) ?? [],
        fields.Get(GlossaryKey) is { } glossary ? new Located<string>(glossary, fields.PlaceOf(GlossaryKey)) : null,
        fields.Get(FormsKey) ?? []));
}

/// <summary>The least and the most of something, both allowed.</summary>
internal readonly record struct Limits(int Least, int Most)
{
    public bool Allow(int count) => count >= Least && count <= Most;

    /// <summary>As <c>rules.yml</c> writes it.</summary>
    public override string ToString() => $"{Least}-{Most}";

    /// <summary>As people say it.</summary>
    public string ToWords() => $"{Least} to {Most}";
}

/// <summary>A heading of a section, as links name it: <c>iso-skills#mock-case</c>.</summary>
internal sealed record HeadingName(string SectionId, string HeadingId)
{
    public override string ToString() => $"{SectionId}#{HeadingId}";
}

/// <summary>The words by which texts use a term of the glossary.</summary>
/// <param name="TermId">Id of the term's heading.</param>
/// <param name="Forms">The words.</param>
/// <param name="Place">Where the id is.</param>
internal sealed record TermForms(string TermId, ImmutableArray<string> Forms, Place Place);
