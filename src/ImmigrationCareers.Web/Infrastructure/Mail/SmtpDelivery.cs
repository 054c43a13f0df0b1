using MailKit.Net.Smtp;
using MimeKit;

namespace ImmigrationCareers.Web.Infrastructure.Mail;

/// <summary>Hands mail to a server. A connection for each: there are few, and a kept one goes stale.</summary>
/// <param name="host">The server.</param>
/// <param name="server">How to reach it.</param>
/// <param name="name">By what name the site introduces itself.</param>
internal sealed class SmtpDelivery(string host, MailOptions server, string name) : IMailDelivery
{
    public async Task DeliverAsync(MimeMessage mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { LocalDomain = name };
        await client.ConnectAsync(host, server.Port, server.Security, cancellation);
        if (!string.IsNullOrEmpty(server.User)) await client.AuthenticateAsync(server.User, server.Password ?? "", cancellation);
        await client.SendAsync(mail, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}
