using System.Globalization;
using System.Text.RegularExpressions;

namespace ImmigrationCareers.Content.Vocabulary;

/// <summary>How long a stage takes: a range, since nobody can promise a number.</summary>
/// <param name="Minimum">Shortest, in <paramref name="Unit"/>s.</param>
/// <param name="Maximum">Longest, in <paramref name="Unit"/>s; not below the minimum.</param>
/// <param name="Unit">What is counted.</param>
public readonly partial record struct Duration(int Minimum, int Maximum, DurationUnit Unit)
{
    /// <summary>Longest that a stage can take, in years: a working life. Dates are counted from it, and the calendar has an end.</summary>
    public const int MaximumYears = 50;

    /// <summary>Whether it is longer than <see cref="MaximumYears"/>.</summary>
    public bool IsTooLong => Maximum > MaximumYears * Unit switch
    {
        DurationUnit.Days => 365,
        DurationUnit.Weeks => 52,
        DurationUnit.Months => 12,
        _ => 1,
    };

    /// <summary>Reads <c>N</c> or <c>N-M</c>, then days, weeks, months or years: <c>4-6 weeks</c>.</summary>
    public static bool TryParse(string text, out Duration duration)
    {
        duration = default;
        var match = Form().Match(text);
        if (!match.Success) return false;
        var minimum = int.Parse(match.Groups["minimum"].ValueSpan, CultureInfo.InvariantCulture);
        var maximum = match.Groups["maximum"].Success
            ? int.Parse(match.Groups["maximum"].ValueSpan, CultureInfo.InvariantCulture)
            : minimum;
        duration = new Duration(minimum, maximum, Enum.Parse<DurationUnit>(match.Groups["unit"].ValueSpan, ignoreCase: true));
        return maximum >= minimum && maximum > 0;
    }

    /// <summary>As people write it: <c>1 week</c>, <c>4 to 6 weeks</c>, <c>up to 4 years</c>.</summary>
    public string ToWords()
    {
        var unit = Unit.ToString().ToLowerInvariant();
        if (Maximum == 1) unit = unit[..^1];
        return this switch
        {
            { Minimum: 0 } => string.Create(CultureInfo.InvariantCulture, $"up to {Maximum} {unit}"),
            _ when Minimum == Maximum => string.Create(CultureInfo.InvariantCulture, $"{Maximum} {unit}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum} {unit}"),
        };
    }

    [GeneratedRegex(@"\A(?<minimum>[0-9]{1,4})(?:-(?<maximum>[0-9]{1,4}))? (?<unit>days|weeks|months|years)\z")]
    private static partial Regex Form();
}

/// <summary>What a <see cref="Duration"/> counts.</summary>
public enum DurationUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Seven days.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,
}
