using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Guides;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ImmigrationCareers.Web.Features.Health;

/// <summary>Three questions a balancer asks: does the process run, can it serve the guide, does the store answer.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";
    private const string Store = "store";

    public static void AddPortalHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<GuideIsLoaded>(Ready, tags: [Ready])
        .AddCheck<StoreAnswers>(Store, tags: [Store]);

    public static void MapPortalHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        routes.MapHealthChecks("/health/store", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Store) });
    }

    private sealed class StoreAnswers(StoreProbe store, StoreState state) : IHealthCheck
    {
        /// <summary>A store that is still being migrated has some of its tables. What is wrong is in the log already.</summary>
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await store.TryAsync(cancellationToken);
                return state.Status == StoreStatus.Ready
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy("The store is not brought up yet.");
            }
            catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
            {
                return HealthCheckResult.Unhealthy("The store cannot be read or written.");
            }
        }
    }

    private sealed class GuideIsLoaded(CurrentGuide current) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(current.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The guide is not loaded yet."));
    }
}
