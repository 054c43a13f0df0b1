using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Features.Accounts.Shared;
using ImmigrationCareers.Web.Infrastructure.Authorization;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts.SignIn;

/// <summary>Asks what becomes of the plan that was on this device before its reader signed in: computers in libraries are shared.</summary>
[Authorize(PortalPolicies.SignedIn)]
public sealed class MergeController(Guide guide, GuestPlan plan) : AccountControllerBase(guide)
{
    [Page("merge")]
    public async Task<IActionResult> Show(string? returnUrl)
    {
        if (await plan.LoadAsync() is not { } marks) return BackTo(null, "/plan");
        return AccountPage("Merge", "There is a plan on this device", new MergeModel(Guide, marks, returnUrl));
    }

    [HttpPost("merge")]
    public async Task<IActionResult> Decide([FromForm] bool? add)
    {
        if (add is null) return ShowUnreadable("Go back, and choose one of the two buttons.");
        if (add.Value) await plan.TakeInAsync();
        else await plan.KeepApartAsync();
        return Done("/plan");
    }
}
