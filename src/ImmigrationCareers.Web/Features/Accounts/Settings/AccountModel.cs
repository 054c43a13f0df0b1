namespace ImmigrationCareers.Web.Features.Accounts.Settings;

/// <summary>An account as its page shows it.</summary>
public sealed record AccountModel(string Mail, int Passkeys, string? Notice, bool CanChangeMail)
{
    /// <summary>What is said after a change; an address with anything else in it says nothing.</summary>
    public static string? NoticeOf(string? done) => done switch
    {
        "password" => "Your password is changed. Other devices are signed out.",
        "mail" => "Your email address is changed. Other devices are signed out.",
        _ => null,
    };
}
