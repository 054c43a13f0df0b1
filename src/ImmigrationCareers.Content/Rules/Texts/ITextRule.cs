using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>A rule that judges one text by itself.</summary>
internal interface ITextRule
{
    /// <summary>What the text does against the rule. Runs on several threads at once.</summary>
    IEnumerable<Diagnostic> Check(GuideText text);
}
