using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Wording;

/// <summary>A name in braces where something stands that only the site knows: <c>{link}</c>.</summary>
internal static partial class Placeholder
{
    /// <summary>The names in a text, one for each time it stands there.</summary>
    public static IEnumerable<string> NamesIn(string text) => InBraces().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>The text with something in place of each name; a name that nothing is given for is a fault of the site.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> byName) =>
        InBraces().Replace(text, match => byName[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex InBraces();
}
