using System.Collections.Immutable;
using ImmigrationCareers.Content.Rules.Glossary;
using ImmigrationCareers.Content.Rules.Lengths;
using ImmigrationCareers.Content.Rules.Numbers;
using ImmigrationCareers.Content.Rules.Reading;
using ImmigrationCareers.Content.Rules.Settings;
using ImmigrationCareers.Content.Rules.Sources;
using ImmigrationCareers.Content.Rules.Steps;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules;

/// <summary>Every rule of the guide. Rules that lack what they need (a list of verbs, a glossary) stay out.</summary>
internal sealed class RuleSet(SharedEntries entries, Terms? terms)
{
    /// <summary>Rules for one text at a time.</summary>
    public ImmutableArray<ITextRule> OfTexts { get; } =
    [
        new NumberRule(entries.Rules),
        new ReadingGradeRule(entries.Rules),
        .. terms is null ? [] : (ITextRule[])[new TermLinkRule(terms), new TermOrderRule(terms), new ExplanationRule(terms)],
        .. entries.Rules.Verbs is { } verbs ? (ITextRule[])[new StepVerbRule(verbs)] : [],
        new StepCountRule(entries.Rules),
        .. entries.Rules.TakingTime is { } topics ? (ITextRule[])[new SectionDurationRule(topics)] : [],
        new DurationSaidRule(),
        new SectionLengthRule(entries.Rules),
        new StretchLengthRule(entries.Rules),
        new WrittenOutRule(entries.Values),
        new FactSourceRule(),
    ];

    /// <summary>Rules for all texts together.</summary>
    public ImmutableArray<IGuideRule> OfTheGuide { get; } =
    [
        .. terms is null ? [] : (IGuideRule[])[new UnusedTermRule(terms)],
        .. entries.Rules.Verbs is { } verbs ? (IGuideRule[])[new UnusedVerbRule(verbs)] : [],
        new UnusedSourceRule(entries),
        new UnusedValueRule(entries),
        new KnownNamesRule(entries.Rules),
    ];
}
