using ImmigrationCareers.Content;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// What readers save while they read. Each write takes form fields and answers 303 back to the page, or, to a script that
/// asks for JSON, 200 with the new state. Repeating one changes nothing.
/// </summary>
[Route("plan")]
[EnableRateLimiting(PlanRateLimits.Writes)]
public sealed class MarksController(Guide guide, CurrentReader reader, CurrentPlan plan, PlanStore store, CookieCheck check)
    : WriteController(guide, reader, check)
{
    /// <summary>What the reader has ticked and bookmarked, for the script of a page that has been left and come back to.</summary>
    [Page("marks")]
    [DisableRateLimiting]
    public async Task<IActionResult> Marks()
    {
        Response.SetPersonal();
        var state = await plan.LoadAsync(noteOf: "");
        if (state.StoreIsAway) throw new StoreAwayException();
        var steps = (state.Marks?.Steps ?? []).Select(mark => $"{mark.SectionId}/{mark.StepId}");
        var bookmarks = (state.Marks?.Bookmarks ?? []).Select(mark => mark.Target);
        return Json(new { reader = state.Marks is not null, marks = steps.Concat(bookmarks) });
    }

    [HttpPost("steps")]
    public async Task<IActionResult> SetStep([FromForm] string? step, [FromForm, BindRequired] bool done, [FromForm] string? returnUrl)
    {
        if (Target.OfStep(Guide, step) is not { } target
            || (done && target.Section?.Body.Steps.Any(known => known.Id == target.ItemId) != true))
            return Refuse("There is no such step", "It may have been taken out of the guide. Go back and reload the page.");
        await Reader.SaveAsync(async key =>
        {
            foreach (var (name, stepId) in done ? [(target.Name, target.ItemId)] : target.Everywhere)
                await store.SetStepAsync(key, name, stepId, done, ToTheEnd);
        });
        return Saved(new { step = $"{target.SectionId}/{target.ItemId}", done }, returnUrl, target.Section?.Path);
    }

    [HttpPost("sections")]
    public async Task<IActionResult> SetRead([FromForm] string? section, [FromForm, BindRequired] bool read, [FromForm] string? returnUrl)
    {
        if (Target.OfSection(Guide, section) is not { } target || (read && target.Section is null))
            return Refuse("There is no such section", "It may have been withdrawn. Go back and reload the page.");
        var meaning = target.Section?.Meaning.ToString() ?? "";
        await Reader.SaveAsync(key => store.SetReadAsync(key, target.Name, meaning, read, ToTheEnd));
        return Saved(new { section = target.SectionId, read }, returnUrl, target.Section?.Path);
    }

    [HttpPost("bookmarks")]
    public async Task<IActionResult> SetBookmark(
        [FromForm] string? target, [FromForm, BindRequired] bool saved, [FromForm] string? returnUrl)
    {
        if (Target.OfBookmark(Guide, target) is not { } found || (saved && found.Section is null))
            return Refuse(
                "That cannot be bookmarked",
                "The section or heading may have been taken out of the guide. Go back and reload the page.");
        var hasRoom = true;
        if (saved)
            await Reader.SaveAsync(async key => hasRoom = await store.SetBookmarkAsync(key, found.Name, found.ItemId, saved, ToTheEnd));
        else
            await Reader.ChangeAsync(key => RemoveAsync(key, found));
        if (!hasRoom)
            return Refuse(
                "You have many bookmarks",
                $"There is room for {PlanLimits.Bookmarks}. Remove some on your plan, then try again.");
        return Saved(new { target = TextOf(found), saved }, returnUrl, found.Section?.Path);
    }

    /// <summary>Puts bookmarks in order: all of them named in the new order, or one moved up or down.</summary>
    [HttpPost("bookmarks/order")]
    public async Task<IActionResult> Order([FromForm] string[]? target, [FromForm] string? move, [FromForm] string? returnUrl)
    {
        var named = (target ?? [])
            .Take(PlanLimits.Bookmarks)
            .Select(text => Target.OfBookmark(Guide, text))
            .OfType<Target>()
            .ToList();
        if (named.Count == 0 || named.Count != Math.Min(target!.Length, PlanLimits.Bookmarks) || move is not (null or "up" or "down"))
            return Refuse("That order cannot be read", "Go back and reload the page.");
        await Reader.ChangeAsync(async key =>
        {
            var saved = await BookmarksAsync(key);
            var order = move is null ? named.SelectMany(saved.Of) : saved.Moving(named[0], move == "up" ? -1 : 1);
            await store.OrderBookmarksAsync(key, [.. order.Select(bookmark => (bookmark.SectionId, bookmark.HeadingId))], ToTheEnd);
        });
        return Saved(new { ordered = true }, returnUrl, "/plan");
    }

    [HttpPost("dates")]
    public async Task<IActionResult> SetStart([FromForm] string? career, [FromForm] DateOnly? start, [FromForm] string? returnUrl)
    {
        if (Guide.Careers.FirstOrDefault(known => known.Id == career) is not { } found)
            return Refuse("There is no such career", "It may have been taken out of the guide. Go back and reload the page.");
        if (start is { } day && !PlanLimits.IsPossible(day))
            return Refuse("That day is too far away", "Go back and choose a nearer day from the calendar.");
        await Reader.SaveAsync(key => store.SetStartAsync(key, found.Id!, start, ToTheEnd));
        return Saved(new { career, start }, returnUrl, "/plan");
    }

    private async Task<BookmarkAliases> BookmarksAsync(ReaderKey key) => new(Guide, await store.BookmarksAsync(key, ToTheEnd));

    /// <summary>Under every id that it was saved by.</summary>
    private async Task RemoveAsync(ReaderKey key, Target target)
    {
        foreach (var same in (await BookmarksAsync(key)).Of(target))
            await store.SetBookmarkAsync(key, target.Name with { Id = same.SectionId }, same.HeadingId, saved: false, ToTheEnd);
    }
    private static string TextOf(Target target) => target.ItemId.Length == 0 ? target.SectionId : $"{target.SectionId}#{target.ItemId}";
}
