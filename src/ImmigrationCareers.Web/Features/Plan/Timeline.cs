using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Vocabulary;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>When the stages of a career can come: ranges, since durations are ranges and nobody can promise a day.</summary>
/// <param name="Career">The career.</param>
/// <param name="Start">The day the reader starts; null when none was chosen.</param>
/// <param name="Stages">Sections with a duration, one after the other.</param>
public sealed record Timeline(Career Career, DateOnly? Start, IReadOnlyList<Stage> Stages)
{
    /// <summary>The latest day of all; null without a start.</summary>
    public DateOnly? End => Stages.Count == 0 ? null : Stages[^1].LatestEnd;

    /// <summary>
    /// The timeline of a career. A day that no plan can name counts as none: older versions took it from files, and dates are
    /// counted from it.
    /// </summary>
    public static Timeline Of(Career career, DateOnly? chosen)
    {
        var stages = new List<Stage>();
        var start = chosen is { } possible && PlanLimits.IsPossible(possible) ? chosen : null;
        if (start is { } day)
        {
            var (earliest, latest) = (day, day);
            foreach (var section in career.Sections.OrderBy(section => section.Topic.Time))
            {
                if (section.Duration is not { } duration) continue;
                var begin = earliest;
                earliest = Add(earliest, duration.Minimum, duration.Unit);
                latest = Add(latest, duration.Maximum, duration.Unit);
                stages.Add(new Stage(section, duration, begin, earliest, latest));
            }
        }

        return new Timeline(career, start, stages);
    }

    /// <summary>Where a day stands between the start and the end, from 0 to 1000.</summary>
    public int PositionOf(DateOnly day)
    {
        if (Start is not { } start || End is not { } end || end == start) return 0;
        return (int)Math.Round(1000.0 * (day.DayNumber - start.DayNumber) / (end.DayNumber - start.DayNumber));
    }

    private static DateOnly Add(DateOnly day, int count, DurationUnit unit) => unit switch
    {
        DurationUnit.Days => day.AddDays(count),
        DurationUnit.Weeks => day.AddDays(7 * count),
        DurationUnit.Months => day.AddMonths(count),
        _ => day.AddYears(count),
    };
}

/// <summary>A stage of a timeline.</summary>
/// <param name="Section">The section it is.</param>
/// <param name="Duration">How long it takes.</param>
/// <param name="EarliestStart">The first day it can begin.</param>
/// <param name="EarliestEnd">The first day it can be over.</param>
/// <param name="LatestEnd">The last day it should be over.</param>
public sealed record Stage(Section Section, Duration Duration, DateOnly EarliestStart, DateOnly EarliestEnd, DateOnly LatestEnd);
