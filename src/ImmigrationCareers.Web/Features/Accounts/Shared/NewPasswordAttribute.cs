using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>A password that can be chosen.</summary>
internal sealed class NewPasswordAttribute : ValidationAttribute
{
    private const int FewestCharacters = 5;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        not string or "" => Problem("Choose a password."),
        string { Length: < PasswordVerifier.MinimumLength and var length } =>
            Problem($"That has {length} characters; use at least {PasswordVerifier.MinimumLength}."),
        string { Length: > PasswordVerifier.MaximumLength } => Problem($"Use at most {PasswordVerifier.MaximumLength} characters."),
        string text when text.Distinct().Count() < FewestCharacters => Problem($"Use at least {FewestCharacters} different characters."),
        _ => ValidationResult.Success,
    };

    private static ValidationResult Problem(string text) => new(text);
}
