using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>The reader's plan and what a reader can do with it as a whole.</summary>
[Route("plan")]
[TypeFilter<StoreAwayFilter>]
public sealed class PlanController(Guide guide, CurrentReader reader, PlanStore store) : WriteController(guide)
{
    [Page("")]
    public async Task<IActionResult> Index()
    {
        Response.Headers.CacheControl = "private, no-store";
        var state = await reader.LoadAsync(noteOf: null);
        var starts = state.Marks is { } marks ? await store.StartsAsync(marks.ReaderId, Aborted) : new Dictionary<string, DateOnly>();
        var plan = new PlanModel(Guide, state, starts, await TitlesOfGoneAsync(state.Marks));
        return Page(new PageHead { Title = "Your plan", Description = "What you have done, what comes next, and what you kept.", IsPersonal = true }, plan);
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export()
    {
        Response.Headers.CacheControl = "private, no-store";
        var state = await reader.LoadAsync(noteOf: null);
        if (state.StoreIsAway) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        var starts = state.Marks is { } marks ? await store.StartsAsync(marks.ReaderId, Aborted) : new Dictionary<string, DateOnly>();
        return File(PlanFile.Of(state.Marks, starts).ToJson(), "application/json", "immigration-careers-plan.json");
    }

    /// <summary>Makes this device forget the reader; the plan stays in the store until it is deleted or grows old.</summary>
    [HttpPost("forget")]
    public IActionResult Forget([FromForm] string? returnUrl)
    {
        reader.Forget();
        return Saved(new { forgotten = true }, returnUrl, "/plan");
    }

    /// <summary>Deletes everything the reader saved.</summary>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete([FromForm] string? returnUrl)
    {
        if (await reader.FindAsync() is { } id) await store.DeleteAsync(id, Aborted);
        reader.Forget();
        return Saved(new { deleted = true }, returnUrl, "/plan");
    }

    /// <summary>Titles of sections that the reader saved something about and that the guide no longer has.</summary>
    private async Task<IReadOnlyDictionary<string, string>> TitlesOfGoneAsync(ReaderMarks? marks)
    {
        if (marks is null) return new Dictionary<string, string>();
        var gone = marks.SectionIds.Where(id => Guide.FindSection(id) is null).ToList();
        return gone.Count == 0 ? new Dictionary<string, string>() : await store.TitlesAsync(gone, Aborted);
    }
}
