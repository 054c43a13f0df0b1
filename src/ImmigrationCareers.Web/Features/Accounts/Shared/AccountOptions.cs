namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>Configuration section <c>Accounts</c>.</summary>
public sealed record AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>
    /// An answer that could tell whether a mail address has an account comes at a multiple of this; it is longer than
    /// the work for either.
    /// </summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>Rounds of PBKDF2 with SHA-512 that a password costs, whoever tries it. The default is what OWASP asks for.</summary>
    public int PasswordRounds { get; init; } = 210_000;
}
