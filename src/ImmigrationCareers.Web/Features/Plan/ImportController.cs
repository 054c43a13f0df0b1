using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// Adds what an exported file holds to the plan; nothing that is there is lost. All of the work but the writing itself is done
/// before the store is asked to write: while it writes for one reader, others may have to wait.
/// </summary>
[Route("plan/import")]
[EnableRateLimiting(PlanRateLimits.Writes)]
public sealed class ImportController(
    Guide guide, CurrentReader reader, PlanStore store, PlanMerger merger, ImportTurns turns, CookieCheck check)
    : WriteController(guide, reader, check)
{
    [HttpPost]
    [RequestSizeLimit(PlanFile.MaximumSize)]
    public async Task<IActionResult> Import(IFormFile? file, [FromForm] string? returnUrl)
    {
        if (file is null) return Refuse("No file was chosen", "Go back and choose the file that you exported.");
        using var turn = await turns.TakeAsync(HttpContext, file.Length);
        await using var stream = file.OpenReadStream();
        var (marks, problem) = await PlanFile.ReadAsync(stream, Aborted);
        if (marks is null)
            return Refuse("That file cannot be imported", $"{problem} Nothing was changed. Choose the file that you exported.");
        var known = await WithoutTheUnknownAsync(marks);
        await Reader.SaveAsync(key => merger.MergeAsync(key, known, ToTheEnd));
        return Saved(new { imported = true }, returnUrl, "/plan");
    }

    /// <summary>
    /// Without marks of what was never here, which no page could ever show: a form refuses them. What is gone stays, since it may come
    /// back, and so does every note: somebody wrote it.
    /// </summary>
    private async Task<ReaderMarks> WithoutTheUnknownAsync(ReaderMarks marks)
    {
        var ids = marks.SectionIds.Concat(marks.Starts.Keys).Distinct(StringComparer.Ordinal).ToList();
        var unknown = ids.Where(id => Guide.FindPermanent(id, null) is null).ToHashSet(StringComparer.Ordinal);
        if (unknown.Count == 0) return marks;
        unknown.ExceptWith((await store.TitlesAsync(unknown, Aborted)).Keys);
        return marks.Without(unknown);
    }
}
