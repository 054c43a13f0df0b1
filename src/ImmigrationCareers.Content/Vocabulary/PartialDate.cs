using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>A date as exact as its source gives it: a year, a month of a year, or a day.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">Day of the month, or null; never without a month.</param>
public readonly partial record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var match = Form().Match(text);
        if (!match.Success) return false;
        int? Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : null;
        date = new PartialDate(Part("year")!.Value, Part("month"), Part("day"));
        return DateOnly.TryParseExact(
            $"{date.Year:0000}-{date.Month ?? 1:00}-{date.Day ?? 1:00}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _);
    }

    /// <summary>As people write it: <c>2026</c>, <c>January 2026</c> or <c>5 January 2026</c>.</summary>
    public string ToWords() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => new DateOnly(Year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ({ } month, { } day) => new DateOnly(Year, month, day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?\z")]
    private static partial Regex Form();
}
