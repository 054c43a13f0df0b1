using System.Text.Encodings.Web;
using ImmigrationCareers.Content;
using ImmigrationCareers.Web.Infrastructure.Mail;
using ImmigrationCareers.Web.Infrastructure.Pages;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>The mails that accounts send. Links begin with the site's own address, whatever host a request named.</summary>
public sealed class AccountMails(Outbox outbox, Guide guide, IOptions<PortalOptions> portal)
{
    private string Site => guide.Site.Title;

    /// <summary>Whether mail can be sent.</summary>
    public bool AreOpen => outbox.IsOpen;

    public void SendRegistration(string mail, string token) => Send(
        mail,
        $"Create your account at {Site}",
        $"""
        Somebody, probably you, wants to keep a plan at {Site} under this email address.

        Open this link within 24 hours and choose a password:
        {Link("/account/confirm", ("token", token))}

        If it was not you, do nothing. Nothing is stored without the link.
        """);

    /// <summary>To somebody who registers and has an account; the page says the same as to anybody else.</summary>
    public void SendAlreadyRegistered(string mail) => Send(
        mail,
        $"You have an account at {Site}",
        $"""
        Somebody, probably you, wanted to create an account at {Site} under this email address. There is one already.

        Sign in: {Link("/account/sign-in")}
        Forgot the password: {Link("/account/reset")}

        If it was not you, do nothing. Your account is as it was.
        """);

    public void SendReset(string mail, string account, string token) => Send(
        mail,
        $"Reset your password at {Site}",
        $"""
        Somebody, probably you, forgot the password of your account at {Site}.

        Open this link within 24 hours and choose a new one:
        {Link("/account/reset/choose", ("account", account), ("token", token))}

        If it was not you, do nothing. Your password stays as it is.
        """);

    public void SendNewAddress(string mail, string token) => Send(
        mail,
        $"Confirm your new email address at {Site}",
        $"""
        Open this link within 24 hours, on a device where you are signed in to {Site}, to use this email address for your account:
        {Link("/account/mail/confirm", ("mail", mail), ("token", token))}

        If you did not ask for this, do nothing.
        """);

    /// <summary>To the address that an account had.</summary>
    public void SendFarewell(string mail) => Send(
        mail,
        $"Your account at {Site}: the email address was changed",
        $"""
        Your account at {Site} uses another email address from now on. This is the last email to this one.
        """);

    /// <summary>Tells the owner of an account what was done with it, in case it was not them.</summary>
    public void SendWarning(string mail, string what)
    {
        if (!AreOpen) return;
        Send(
            mail,
            $"Your account at {Site}: {what}",
            $"""
            In your account at {Site} this was done just now: {what}.

            If it was you, there is nothing to do. If it was not, reset your password.
            That signs everybody else out and removes all passkeys:
            {Link("/account/reset")}
            """);
    }

    private void Send(string to, string subject, string text) => outbox.Add(new OutgoingMail(to, subject, text));

    private string Link(string path, params (string Name, string Value)[] query)
    {
        var pairs = query.Select(part => $"{part.Name}={UrlEncoder.Default.Encode(part.Value)}");
        return portal.Value.Absolute(path) + (query.Length == 0 ? "" : "?" + string.Join('&', pairs));
    }
}
