using ImmigrationCareers.Web.Infrastructure.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>Which bookmarks a reader wants to see.</summary>
/// <param name="Career">Id of a career; empty for all.</param>
/// <param name="Find">Words that a bookmark has to hold, in any order.</param>
public sealed record BookmarkFilter(string Career, string Find)
{
    /// <summary>The longest search, in characters.</summary>
    public const int MaximumLength = 100;

    private const string Place = "#plan_bookmarks";

    private readonly string[] words = Find.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether it leaves out anything.</summary>
    public bool IsActive => Career.Length > 0 || words.Length > 0;

    /// <summary>Where the plan shows the bookmarks that it lets through.</summary>
    public string Address => !IsActive ? "/plan" + Place : "/plan" + QueryString.Create("career", Career).Add("find", Find) + Place;

    public static BookmarkFilter Of(string? career, string? find) =>
        new(career ?? "", (find ?? "") is { Length: > MaximumLength } tooLong ? tooLong[..MaximumLength] : find ?? "");

    public bool Matches(BookmarkLine line) =>
        (Career.Length == 0 || line.CareerId == Career)
        && words.All(word => Holds(line.Title, word) || Holds(line.Where, word));

    private static bool Holds(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
