using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Rules.Texts;

namespace ImmigrationCareers.Content.Rules.Steps;

/// <summary>A section has a duration exactly when a reader spends time on its topic before the next.</summary>
/// <param name="takingTime">The topics that take time.</param>
internal sealed class SectionDurationRule(ImmutableArray<Located<string>> takingTime) : ITextRule
{
    private readonly ImmutableHashSet<string> topics = [.. takingTime.Select(topic => topic.Value)];

    public IEnumerable<Diagnostic> Check(GuideText text)
    {
        if (text.Front is not TextFront.Section section) yield break;
        var (topic, takesTime) = (section.Keys.Topic.Value, topics.Contains(section.Keys.Topic.Value));
        if (takesTime == section.Keys.Duration is not null) yield break;
        yield return text.Finding(
            DiagnosticRules.SectionDuration,
            section.DurationPlace,
            $"The topic {topic} takes {(takesTime ? "time, and the section has no" : "no time, and the section has a")} duration",
            takesTime ? "Add one: duration: 2-6 months." : "Remove it, or name the topic under taking-time in rules.yml.");
    }
}
