using System.ComponentModel.DataAnnotations;
using MailKit.Security;
using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Configuration section <c>Mail</c>: what delivers the site's mail.</summary>
internal sealed record MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The server that takes mail; without one, mail becomes files in <see cref="Folder"/>.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Who signs in at the server; nobody when empty.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender: an address, with a name if there is to be one.</summary>
    public string From { get; init; } = "Immigration Careers <no-reply@localhost>";

    /// <summary>Where mail lies as <c>.eml</c> files when there is no server: absolute, or relative to the application's folder.</summary>
    public string? Folder { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailboxAddress.TryParse(From, out var sender) || !sender.Address.Contains('@'))
            yield return new ValidationResult("Mail:From is not a mail address.", [nameof(From)]);
    }
}
