using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;
using ImmigrationCareers.Content.Schemas;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>A section has a few steps: enough to begin, and not more than one can keep in mind.</summary>
internal sealed class StepCountRule(RulesFile rules) : ITextRule
{
    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        var (steps, limits) = (text.Steps, rules.StepsPerSection);
        if (text.Front is not TextFront.Section || limits.Allow(steps.Length)) yield break;
        var place = steps.Length > limits.Most ? text.PlaceOf(steps[limits.Most].Item) : text.Beginning;
        yield return text.Finding(
            DiagnosticRules.StepCount,
            place,
            $"The section has {(steps.Length == 1 ? "1 step" : $"{steps.Length} steps")} instead of {limits.ToWords()}",
            steps.Length > limits.Most
                ? "Merge some, or move them to another section."
                : "Say what the reader is to do, each as an item of a list: - [ ] Order ... {#id}.");
    }
}
