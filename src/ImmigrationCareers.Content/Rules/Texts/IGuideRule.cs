using ImmigrationCareers.Content.Diagnostics;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>A rule that judges what all texts do together.</summary>
internal interface IGuideRule
{
    /// <summary>What the guide does against the rule.</summary>
    /// <param name="uses">What each text uses, drafts included.</param>
    IEnumerable<Diagnostic> Check(IReadOnlyCollection<TextUses> uses);
}
