using System.ComponentModel.DataAnnotations;
using ImmigrationCareers.Web.Features.Accounts.Shared;

namespace ImmigrationCareers.Web.Features.Accounts.Settings;

/// <summary>A form to change the password.</summary>
public sealed record ChangePasswordForm : AccountForm
{
    [Required(ErrorMessage = "Enter the password that you have now."), KnownPassword]
    public string? Current { get; init; }

    [NewPassword]
    public string? Password { get; init; }
}

/// <summary>A form to change the mail address.</summary>
public sealed record ChangeMailForm : AccountForm
{
    [Required(ErrorMessage = "Enter the new email address."), MailAddress]
    public string? Mail { get; init; }

    [Required(ErrorMessage = "Enter your password."), KnownPassword]
    public string? Current { get; init; }
}
