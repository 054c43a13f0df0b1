using Microsoft.AspNetCore.Authorization;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>Who may see what: policies, and the answer to whoever may not.</summary>
internal static class PortalAuthorization
{
    public static void AddPortalAuthorization(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(PortalPolicies.SignedIn, policy => policy.AddRequirements(new AccountRequirement()))
            .AddPolicy(PortalPolicies.Editor, policy => policy.AddRequirements(new AccountRequirement(PortalPolicies.EditorRole)));
        builder.Services.AddScoped<CurrentAccount>();
        builder.Services.AddScoped<IAuthorizationHandler, AccountRequirementHandler>();
        builder.Services.AddScoped<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();
    }
}
