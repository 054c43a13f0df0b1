namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>What the plan's own pages need.</summary>
internal static class PlanFeature
{
    public static void AddPlanFiles(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ImportTurns>();
}
