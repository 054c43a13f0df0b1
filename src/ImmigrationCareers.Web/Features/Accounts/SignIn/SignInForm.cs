using System.ComponentModel.DataAnnotations;
using ImmigrationCareers.Web.Features.Accounts.Shared;

namespace ImmigrationCareers.Web.Features.Accounts.SignIn;

/// <summary>A form to sign in.</summary>
public sealed record SignInForm : AccountForm
{
    [Required(ErrorMessage = "Enter your email address."), MailAddress]
    public string? Mail { get; init; }

    [Required(ErrorMessage = "Enter your password."), KnownPassword]
    public string? Password { get; init; }

    /// <summary>Whether the browser stays signed in when it is closed.</summary>
    public bool Keep { get; init; }
}

/// <summary>The form to sign in, as it was filled in.</summary>
public sealed record SignInModel(string? Mail, bool Keep, string? ReturnUrl);
