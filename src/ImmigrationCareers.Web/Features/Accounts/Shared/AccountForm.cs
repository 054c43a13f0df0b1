using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>What somebody filled in.</summary>
public abstract record AccountForm;

/// <summary>A form that asks for a mail address.</summary>
public sealed record MailForm : AccountForm
{
    [Required(ErrorMessage = "Enter your email address."), MailAddress]
    public string? Mail { get; init; }
}

/// <summary>A form to choose a password, reached by a link in a mail.</summary>
public sealed record NewPasswordForm : AccountForm
{
    /// <summary>The link's account; null when it creates a new one.</summary>
    public string? Account { get; init; }

    /// <summary>What the link proves.</summary>
    public string? Token { get; init; }

    [NewPassword]
    public string? Password { get; init; }

    public bool Keep { get; init; }
}

/// <summary>A form that only the owner of an account can send.</summary>
public sealed record PasswordForm : AccountForm
{
    [Required(ErrorMessage = "Enter your password."), KnownPassword]
    public string? Current { get; init; }
}

/// <summary>The form that <see cref="NewPasswordForm"/> comes from.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Mail">Whose password it is; browsers save it with the password.</param>
/// <param name="Account">The account; null when one is to be created.</param>
/// <param name="Token">What the link proves.</param>
/// <param name="Button">What the form does.</param>
public sealed record ChoosePasswordModel(string Action, string Mail, string? Account, string Token, string Button);
