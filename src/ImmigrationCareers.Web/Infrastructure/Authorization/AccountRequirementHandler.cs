using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>Asks the store each time, so that signing out everywhere, and taking a role away, hold at once.</summary>
internal sealed class AccountRequirementHandler(CurrentAccount current, UserManager<Account> accounts, StoreState state)
    : AuthorizationHandler<AccountRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccountRequirement requirement)
    {
        try
        {
            if (await IsMetAsync(requirement)) context.Succeed(requirement);
        }
        catch (Exception problem) when (StoreFailure.IsCauseOf(problem))
        {
            state.ReportUnread(problem);
            current.IsUnknown = true;
        }
    }

    private async Task<bool> IsMetAsync(AccountRequirement requirement) =>
        await current.FindAsync() is { } account
        && (requirement.Role is null || await accounts.IsInRoleAsync(account, requirement.Role));
}
