using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// The dates of timelines as a calendar: whole days, one event a stage, each from its earliest beginning to its latest
/// end. They take nobody's time: whoever looks for a free hour finds one.
/// </summary>
/// <param name="portal">Where the site is found.</param>
/// <param name="uids">By what calendars know the reader's events.</param>
/// <param name="now">When the calendar is made, UTC.</param>
internal sealed class PlanCalendar(PortalOptions portal, CalendarUids uids, DateTime now)
{
    /// <summary>The calendar; null without events: one without any is not valid, and programs refuse it.</summary>
    public string? Of(IEnumerable<Timeline> timelines)
    {
        var calendar = new Calendar { ProductId = "-//Immigration Careers//Plan//EN" };
        calendar.Events.AddRange(timelines.SelectMany(timeline => timeline.Stages.Select(stage => EventOf(timeline, stage))));
        return calendar.Events.Count == 0 ? null : new CalendarSerializer().SerializeToString(calendar);
    }

    private CalendarEvent EventOf(Timeline timeline, Stage stage) => new()
    {
        Uid = uids.Of(stage.Section),
        DtStamp = new CalDateTime(now, "UTC"),
        Summary = $"{stage.Section.Title} ({timeline.Career.Title})",
        Description = $"Takes {stage.Duration.ToWords()}. Over on {Dates.InWords(stage.EarliestEnd)} at the earliest. "
            + portal.Absolute(stage.Section.PermanentPath),
        Start = new CalDateTime(stage.EarliestStart),
        End = new CalDateTime(stage.LatestEnd.AddDays(1)),
        Transparency = TransparencyType.Transparent,
    };
}
