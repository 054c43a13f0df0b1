using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.Headers;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Pages.Head;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>The reader's plan and what a reader can do with it as a whole.</summary>
[Route("plan")]
public sealed class PlanController(
    Guide guide,
    CurrentReader reader,
    CurrentPlan plan,
    PlanStore store,
    IOptions<PortalOptions> portal,
    CookieCheck check,
    TimeProvider clock)
    : WriteController(guide, reader, check)
{
    [Page("")]
    public async Task<IActionResult> Index(string? career, string? find, string? cleared)
    {
        Response.SetPersonal();
        var state = await plan.LoadAsync(noteOf: null);
        var shown = new PlanModel(Guide, state, await TitlesOfGoneAsync(state.Marks))
        {
            Filter = BookmarkFilter.Of(career, find),
            Cleared = Cleared.Of(cleared),

            // Only once the store has known the cookie: one that was revoked tells nobody whose it was.
            SignedInAs = state.Marks is null ? null : Reader.SignedInAs,
        };
        return Page(
            new PageHead
            {
                Title = "Your plan",
                Description = "What you have done, what comes next, and what you kept.",
                IsPersonal = true,
            },
            shown);
    }

    [Page("export")]
    public async Task<IActionResult> Export()
    {
        Response.SetPersonal();
        var state = await plan.LoadAsSavedAsync(noteOf: null);
        if (state.StoreIsAway) throw new StoreAwayException();
        return File(PlanFile.Of(state.Marks).ToJson(), "application/json", "immigration-careers-plan.json");
    }

    /// <summary>The dates of the plan for a calendar.</summary>
    [Page("timeline.ics")]
    public async Task<IActionResult> Timeline()
    {
        Response.SetPersonal();
        return await plan.LoadDatesAsync() is { } dates && CalendarOf(dates) is { } calendar
            ? Content(calendar, "text/calendar; charset=utf-8")
            : new ErrorResult(
                StatusCodes.Status404NotFound,
                new ErrorMessage(
                    "There are no dates yet", "Choose the day you start on your plan. The calendar has its dates from then on."));
    }

    /// <summary>
    /// Makes this device forget the reader and the worksheet; the plan stays in the store until it is deleted or grows old.
    /// </summary>
    [HttpPost("forget")]
    public IActionResult Forget([FromForm] string? returnUrl)
    {
        Reader.Forget();
        Response.ClearStorage();
        return Saved(new { forgotten = true }, returnUrl, "/plan");
    }

    /// <summary>Deletes everything the reader saved, the worksheet included.</summary>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete([FromForm] string? returnUrl)
    {
        await plan.DeleteAsync();
        Response.ClearStorage();
        return Saved(new { deleted = true }, returnUrl, "/plan");
    }

    private string? CalendarOf(ReaderDates dates) =>
        new PlanCalendar(portal.Value, new CalendarUids(dates.Reader), clock.GetUtcNow().UtcDateTime).Of(
            Guide.Careers
                .Where(career => career.Id is not null && dates.Starts.ContainsKey(career.Id))
                .Select(career => Plan.Timeline.Of(career, dates.Starts[career.Id!])));

    /// <summary>Titles of sections that the reader saved something about and that the guide no longer has.</summary>
    private async Task<IReadOnlyDictionary<string, string>> TitlesOfGoneAsync(ReaderMarks? marks)
    {
        if (marks is null) return new Dictionary<string, string>();
        var gone = marks.SectionIds.Where(id => Guide.FindSection(id) is null).ToList();
        return gone.Count == 0 ? new Dictionary<string, string>() : await store.TitlesAsync(gone, Aborted);
    }
}
