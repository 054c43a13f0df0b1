using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>A password that can be chosen.</summary>
internal sealed class NewPasswordAttribute : ValidationAttribute
{
    private const int FewestCharacters = 5;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        not string or "" => Problem("Choose a password."),
        string { Length: < Passwords.MinimumLength } => Problem($"Use at least {Passwords.MinimumLength} characters. Three or four words that do not belong together are easy to keep and hard to guess."),
        string { Length: > Passwords.MaximumLength } => Problem($"Use at most {Passwords.MaximumLength} characters."),
        string text when text.Distinct().Count() < FewestCharacters => Problem($"Use at least {FewestCharacters} different characters."),
        _ => ValidationResult.Success,
    };

    private static ValidationResult Problem(string text) => new(text);
}
