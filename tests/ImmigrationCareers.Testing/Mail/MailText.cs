using MimeKit;

namespace ImmigrationCareers.Testing.Mail;

/// <summary>A mail as somebody reads it.</summary>
public sealed record MailText(string File, string To, string Subject, string Text)
{
    /// <summary>The path and query of the first link.</summary>
    public string Link => new Uri(Lines.First(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    private IEnumerable<string> Lines => Text.Split('\n').Select(line => line.Trim());

    public static MailText Read(string file)
    {
        var mail = MimeMessage.Load(file);
        return new MailText(file, ((MailboxAddress)mail.To.Single()).Address, mail.Subject!, mail.TextBody!);
    }
}
