namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Configuration section <c>Accounts</c>.</summary>
public sealed record AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>How long an answer takes that could tell whether a mail address has an account: longer than the work for either.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(700);
}
