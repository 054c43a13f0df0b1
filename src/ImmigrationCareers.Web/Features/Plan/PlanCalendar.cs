using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ImmigrationCareers.Web.Infrastructure.Pages;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// The dates of timelines as a calendar: whole days, one event a stage, each from its earliest beginning to its latest
/// end.
/// </summary>
internal static class PlanCalendar
{
    public static string Of(IEnumerable<Timeline> timelines, PortalOptions portal, DateTime now)
    {
        var calendar = new Calendar { ProductId = "-//Immigration Careers//Plan//EN" };
        foreach (var timeline in timelines)
        {
            foreach (var stage in timeline.Stages) calendar.Events.Add(EventOf(timeline, stage, portal, now));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(Timeline timeline, Stage stage, PortalOptions portal, DateTime now) => new()
    {
        Uid = $"{stage.Section.Id}@plan",
        DtStamp = new CalDateTime(now, "UTC"),
        Summary = $"{stage.Section.Title} ({timeline.Career.Title})",
        Description = $"Takes {stage.Duration.ToWords()}. Over on {Dates.InWords(stage.EarliestEnd)} at the earliest. "
            + portal.Absolute(stage.Section.PermanentPath),
        Start = new CalDateTime(stage.EarliestStart),
        End = new CalDateTime(stage.LatestEnd.AddDays(1)),
    };
}
