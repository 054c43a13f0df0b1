using System.Text.Encodings.Web;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Wording;
using ImmigrationCareers.Web.Infrastructure.Mail;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>
/// The mails that accounts send, in the guide's words. Links begin with the site's own address, whatever host a request named.
/// </summary>
public sealed class AccountMails(Outbox outbox, Guide guide, IOptions<PortalOptions> portal)
{
    /// <summary>Whether mail can be sent.</summary>
    public bool AreOpen => outbox.IsOpen;

    public void SendRegistration(string mail, string token) =>
        Send(mail, MailKind.Register, ("link", Link("/account/confirm", ("token", token))));

    /// <summary>To somebody who registers and has an account; the page says the same as to anybody else.</summary>
    public void SendAlreadyRegistered(string mail) =>
        Send(mail, MailKind.HaveAccount, ("sign-in", Link("/account/sign-in")), ("reset", Link("/account/reset")));

    public void SendReset(string mail, string account, string token) =>
        Send(mail, MailKind.Reset, ("link", Link("/account/reset/choose", ("account", account), ("token", token))));

    public void SendNewAddress(string mail, string token) =>
        Send(mail, MailKind.NewAddress, ("link", Link("/account/mail/confirm", ("mail", mail), ("token", token))));

    /// <summary>To the address that an account had.</summary>
    public void SendFarewell(string mail) => Send(mail, MailKind.OldAddress);

    /// <summary>Tells the owner of an account what was done with it, in case it was not them.</summary>
    public void SendWarning(string mail, string what)
    {
        if (AreOpen) Send(mail, MailKind.Warning, ("what", what), ("link", Link("/account/reset")));
    }

    private void Send(string to, MailKind kind, params IEnumerable<(string Placeholder, string Text)> texts)
    {
        var (subject, text) = guide.MailOf(kind).Fill([.. texts, (MailKind.Site, guide.Site.Title)]);
        outbox.Add(new OutgoingMail(to, subject, text));
    }

    private string Link(string path, params (string Name, string Value)[] query)
    {
        var pairs = query.Select(part => $"{part.Name}={UrlEncoder.Default.Encode(part.Value)}");
        return portal.Value.Absolute(path) + (query.Length == 0 ? "" : "?" + string.Join('&', pairs));
    }
}
