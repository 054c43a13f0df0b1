namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>What the plan's page says to somebody who has just taken their things away, or left.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Stays">What is still there, and where.</param>
/// <param name="Gone">What is no longer in this browser.</param>
public sealed record Cleared(string Title, string Stays, IReadOnlyList<string> Gone)
{
    private const string Worksheet = "the background-check worksheet, if you had one here";

    private static readonly Dictionary<string, Cleared> Known = new(StringComparer.Ordinal)
    {
        ["forgotten"] = new(
            "This device has forgotten you",
            "What you saved stays in our database until it has not been used for a long time. It cannot be opened from here again; "
                + "if you exported it, you can bring it in below.",
            ["the cookie by which we knew you", Worksheet]),
        ["deleted"] = new(
            "Your plan is deleted",
            "If you exported it before, you can bring it in below.",
            ["every tick, bookmark, note and date, here and in our database", Worksheet]),
        ["signed-out"] = new(
            "You are signed out",
            "Your plan is in your account. Sign in to see it again.",
            ["the cookie by which we knew you", Worksheet]),
    };

    /// <summary>Where to go when it is done.</summary>
    public static string AddressOf(string name) => $"/plan?cleared={name}";

    /// <summary>By the name in the plan's address.</summary>
    /// <param name="name">The name; null and unknown ones say nothing.</param>
    public static Cleared? Of(string? name) => name is null ? null : Known.GetValueOrDefault(name);
}
