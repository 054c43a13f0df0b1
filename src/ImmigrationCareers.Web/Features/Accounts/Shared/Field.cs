namespace ImmigrationCareers.Web.Features.Accounts.Shared;

/// <summary>
/// A field of a form with its label. It has no <c>maxlength</c>: browsers cut what is pasted in silence, and nobody signs in
/// with half a password.
/// </summary>
public sealed record Field(string Name, string Label)
{
    public string Type { get; init; } = "text";

    public string? Value { get; init; }

    /// <summary>What to know before filling it in.</summary>
    public string? Hint { get; init; }

    /// <summary>What browsers and password managers know it as.</summary>
    public string AutoComplete { get; init; } = "off";

    public static Field Mail(string label, string? value) =>
        new("mail", label) { Type = "email", Value = value, AutoComplete = "username" };

    /// <summary>The password that there is.</summary>
    public static Field Password(string name, string label) =>
        new(name, label) { Type = "password", AutoComplete = "current-password" };

    /// <summary>A password to choose.</summary>
    public static Field NewPassword() => new("password", "New password")
    {
        Type = "password",
        Hint = $"At least {PasswordVerifier.MinimumLength} characters. "
            + "Three or four words that do not belong together are easy to keep and hard to guess.",
        AutoComplete = "new-password",
    };
}
