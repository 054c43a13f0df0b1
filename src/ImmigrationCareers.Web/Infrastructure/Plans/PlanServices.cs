using Microsoft.AspNetCore.RateLimiting;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>What readers save, as every feature sees it.</summary>
internal static class PlanServices
{
    public static void AddPlans(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CurrentPlan>();
        builder.Services.AddSingleton<CookieCheck>();
        builder.Services.Configure<RateLimiterOptions>(PlanRateLimits.Add);
    }
}
