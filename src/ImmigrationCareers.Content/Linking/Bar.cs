using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Linking;

/// <summary>A bar of a picture, in percent of the picture's scale, which begins at zero.</summary>
internal sealed partial record Bar(decimal Start, decimal Length)
{
    /// <summary>
    /// Drawn with attributes alone: the policy of the site lets no style attribute through. The figures beside it are its text.
    /// </summary>
    public string Svg => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect x="{Start:0.#}" width="{Length:0.#}" height="4"/></svg>
        """);

    /// <summary>A bar on a scale that the longest bar fills.</summary>
    public static Bar OnScale(decimal from, decimal to, decimal longest) => new(100 * from / longest, 100 * (to - from) / longest);

    /// <summary>The one number in a text such as <c>$34,799 a year</c>; null when there is none, or more than one.</summary>
    public static decimal? NumberIn(string text) =>
        Number().Matches(text) is [var match]
        && decimal.TryParse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();
}
