using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>The word that a step begins with.</summary>
internal static class StepBeginning
{
    public static string Of(DraftStep step, Figures figures) => step.Text.Fill(figures.TextOf).Split(' ')[0];
}
