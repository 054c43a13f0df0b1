using MimeKit;
using MimeKit.Utils;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>A mail in plain text to one person.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    /// <summary>As it goes out: marked as a machine's, so that nobody's absence is answered, by the name of the site.</summary>
    /// <param name="sender">Who sends it: an address, with a name if there is to be one.</param>
    /// <param name="host">The public name of the site; without one the mail would carry the name of the machine.</param>
    /// <param name="at">When.</param>
    public MimeMessage From(string sender, string host, DateTimeOffset at) => new(
        [MailboxAddress.Parse(sender)], [MailboxAddress.Parse(To)], Subject, new TextPart("plain") { Text = Text })
    {
        Date = at,
        MessageId = MimeUtils.GenerateMessageId(host),
        Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },
    };
}
