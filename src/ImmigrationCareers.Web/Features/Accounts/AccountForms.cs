using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>What somebody filled in.</summary>
public abstract record AccountForm;

/// <summary>A form that asks for a mail address.</summary>
public sealed record MailForm : AccountForm
{
    [Required(ErrorMessage = "Enter your email address."), MailAddress]
    public string? Mail { get; init; }
}

/// <summary>A form to sign in.</summary>
public sealed record SignInForm : AccountForm
{
    [Required(ErrorMessage = "Enter your email address."), MailAddress]
    public string? Mail { get; init; }

    [Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaximumLength, ErrorMessage = "That is longer than a password can be.")]
    public string? Password { get; init; }

    /// <summary>Whether the browser stays signed in when it is closed.</summary>
    public bool Keep { get; init; }
}

/// <summary>A form to choose a password, reached by a link in a mail.</summary>
public sealed record NewPasswordForm : AccountForm
{
    /// <summary>The link's account; null when it opens a new one.</summary>
    public string? Account { get; init; }

    /// <summary>What the link proves.</summary>
    public string? Token { get; init; }

    [NewPassword]
    public string? Password { get; init; }

    public bool Keep { get; init; }
}

/// <summary>A form to change the password.</summary>
public sealed record ChangePasswordForm : AccountForm
{
    [Required(ErrorMessage = "Enter the password that you have now."), StringLength(Passwords.MaximumLength, ErrorMessage = "That is longer than a password can be.")]
    public string? Current { get; init; }

    [NewPassword]
    public string? Password { get; init; }
}

/// <summary>A form to change the mail address.</summary>
public sealed record ChangeMailForm : AccountForm
{
    [Required(ErrorMessage = "Enter the new email address."), MailAddress]
    public string? Mail { get; init; }

    [Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaximumLength, ErrorMessage = "That is longer than a password can be.")]
    public string? Current { get; init; }
}

/// <summary>A form that only the owner of an account can send.</summary>
public sealed record PasswordForm : AccountForm
{
    [Required(ErrorMessage = "Enter your password."), StringLength(Passwords.MaximumLength, ErrorMessage = "That is longer than a password can be.")]
    public string? Current { get; init; }
}
