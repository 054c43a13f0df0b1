using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>A box that shows whether a step is done, for pages that only show it.</summary>
public sealed record StepBox(Step Step, bool IsDone)
{
    public override string ToString() =>
        $"""<input type="checkbox" data-step="{Step.Key}" aria-label="{MarkupEncoder.Instance.Encode(Step.Text)}" """
        + $"disabled{(IsDone ? " checked" : "")}>";
}
