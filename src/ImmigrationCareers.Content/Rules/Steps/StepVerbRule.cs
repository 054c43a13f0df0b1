using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Markdown.Steps;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>A step begins with one of the verbs that say what a reader can do, and know to be done.</summary>
/// <param name="verbs">The verbs.</param>
internal sealed class StepVerbRule(ImmutableArray<Located<string>> verbs) : ITextRule
{
    private readonly ImmutableHashSet<string> known = [.. verbs.Select(verb => verb.Value)];

    public IEnumerable<Diagnostic> Check(GuideText text) =>
        from step in text.Steps
        let word = StepBeginning.Of(step.Step, text.Figures)
        where !known.Contains(word)
        select text.Finding(
            DiagnosticRules.StepVerb,
            text.PlaceOf(StepInline.Of(step.Item)!.NextSibling ?? StepInline.Of(step.Item)!),
            $"The step begins with \"{word}\", which is not one of the verbs in rules.yml",
            "Begin it with one of them, or add this one if a reader can do it and knows when it is done.");
}
