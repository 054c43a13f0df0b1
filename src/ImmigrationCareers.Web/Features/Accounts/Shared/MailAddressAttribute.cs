using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>A mail address by itself, short enough to be one.</summary>
internal sealed class MailAddressAttribute() : ValidationAttribute("That is not an email address. One looks like name@example.org.")
{
    /// <summary>The longest that mail servers know.</summary>
    public const int MaximumLength = 254;

    public override bool IsValid(object? value) => value is null || (value is string { Length: <= MaximumLength } text
        && !text.Any(char.IsControl)
        && text.Count(c => c == '@') == 1
        && !text.Contains('"')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text);
}
