using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Data.Accounts;

/// <summary>Somebody who wants a plan on more than one device.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>When it was opened, UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
