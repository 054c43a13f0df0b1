using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>A section has a few steps: enough to begin, and not more than one can keep in mind.</summary>
internal sealed class StepCountRule(RulesFile rules) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        var (steps, limits) = (text.Outline.Steps, rules.StepsPerSection);
        if (text.Front is not TextFront.Section || limits.Allow(steps.Count)) yield break;
        var place = steps.Count > limits.Most ? text.PlaceOf(steps.Keys.ElementAt(limits.Most)) : text.Beginning;
        yield return text.Finding(
            DiagnosticRules.StepCount,
            place,
            $"The section has {(steps.Count == 1 ? "1 step" : $"{steps.Count} steps")} instead of {limits.ToWords()}",
            steps.Count > limits.Most
                ? "Merge some, or move them to another section."
                : "Say what the reader is to do, each as an item of a list: - [ ] Order ... {#id}.");
    }
}
