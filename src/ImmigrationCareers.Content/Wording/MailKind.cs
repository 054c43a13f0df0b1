using System.Collections.Immutable;

namespace ImmigrationCareers.Content.Wording;

/// <summary>A mail that the site sends, and what it has to tell in it.</summary>
/// <param name="Id">As <c>mails.yml</c> names it.</param>
/// <param name="Meaning">When it is sent.</param>
/// <param name="Links">Placeholders of links, without which the mail is of no use.</param>
/// <param name="Words">Placeholders of words that it has to have too.</param>
public sealed record MailKind(string Id, string Meaning, ImmutableArray<string> Links, ImmutableArray<string> Words)
{
    /// <summary>The placeholder of the site's name, which every mail may use.</summary>
    public const string Site = "site";

    /// <summary>To somebody who registers.</summary>
    public static readonly MailKind Register = new("register", "to somebody who registers", ["link"], []);

    /// <summary>To somebody who registers and has an account.</summary>
    public static readonly MailKind HaveAccount =
        new("have-account", "to somebody who registers and has an account", ["sign-in", "reset"], []);

    /// <summary>To somebody who forgot the password.</summary>
    public static readonly MailKind Reset = new("reset", "to somebody who forgot the password", ["link"], []);

    /// <summary>To the email address that an account is to have.</summary>
    public static readonly MailKind NewAddress = new("new-address", "to the email address that an account is to have", ["link"], []);

    /// <summary>To the email address that an account had.</summary>
    public static readonly MailKind OldAddress = new("old-address", "to the email address that an account had", [], []);

    /// <summary>To the owner of an account, about what was done with it.</summary>
    public static readonly MailKind Warning =
        new("warning", "to the owner of an account, about what was done with it", ["link"], ["what"]);

    /// <summary>Every mail.</summary>
    public static ImmutableArray<MailKind> All { get; } = [Register, HaveAccount, Reset, NewAddress, OldAddress, Warning];

    /// <summary>What its text has to have.</summary>
    public IEnumerable<string> Required => Words.Concat(Links);

    /// <summary>The mail without words of its own, for when there are none: it tells what it has to and no more.</summary>
    public MailText Bare => new($"{{{Site}}}", string.Join('\n', Required.DefaultIfEmpty(Site).Select(name => $"{{{name}}}")));
}
