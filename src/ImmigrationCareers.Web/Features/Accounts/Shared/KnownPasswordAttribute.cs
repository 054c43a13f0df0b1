using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>A password that somebody has chosen before, and so no longer than one can be.</summary>
internal sealed class KnownPasswordAttribute() : ValidationAttribute("That is longer than a password can be.")
{
    public override bool IsValid(object? value) => value is null or string { Length: <= PasswordVerifier.MaximumLength };
}
