using Microsoft.AspNetCore.Authorization;

namespace ImmigrationCareers.Web.Infrastructure.Authorization;

/// <summary>An account that is signed in as the store has it now, whatever an old cookie says.</summary>
/// <param name="Role">The role it must have, without which the page does not exist; null for any account.</param>
internal sealed record AccountRequirement(string? Role = null) : IAuthorizationRequirement;
