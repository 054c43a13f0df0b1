using ImmigrationCareers.Data;
using Microsoft.AspNetCore.Authorization;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>Asks the store each time, so that signing out everywhere, and taking a role away, hold at once.</summary>
internal sealed class AccountRequirementHandler(CurrentAccount current) : AuthorizationHandler<AccountRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccountRequirement requirement)
    {
        try
        {
            if (await IsMetAsync(requirement)) context.Succeed(requirement);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
        {
            current.IsUnknown = true;
        }
    }

    private async Task<bool> IsMetAsync(AccountRequirement requirement) =>
        await current.FindAsync() is { } account
        && (requirement.Role is null || await current.IsInRoleAsync(account, requirement.Role));
}
