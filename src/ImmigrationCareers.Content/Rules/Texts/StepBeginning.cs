using ImmigrationCareers.Content.Unlinked;

namespace ImmigrationCareers.Content.Rules.Texts;

/// <summary>The word that a step begins with.</summary>
internal static class StepBeginning
{
    public static string Of(UnlinkedStep step, Figures figures) => step.Text.Fill(figures.TextOf).Split(' ')[0];
}
