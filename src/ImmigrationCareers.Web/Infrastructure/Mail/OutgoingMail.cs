using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>A mail in plain text to one person.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    public MimeMessage From(string sender, DateTimeOffset at) => new(
        [MailboxAddress.Parse(sender)], [MailboxAddress.Parse(To)], Subject, new TextPart("plain") { Text = Text })
    {
        Date = at,
    };
}
