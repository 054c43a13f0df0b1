using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.RateLimiting;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>
/// Saves a reader's private notes. Browsers forget what was written in a form once it is sent, so a note that could not be saved comes
/// back with what is to be done about it.
/// </summary>
[Route("plan/notes")]
[EnableRateLimiting(PlanRateLimits.Writes)]
[BringsNoteBack]
public sealed class NotesController(Guide guide, CurrentReader reader, PlanStore store, CookieCheck check)
    : WriteController(guide, reader, check)
{
    private NoteDraft? sent;

    [HttpPost]
    public async Task<IActionResult> Write(
        [FromForm] string? section,
        [FromForm] int number,
        [FromForm] string? version,
        [FromForm] string? text,
        [FromForm] string? returnUrl)
    {
        var note = NoteText.Clean(text);
        if (Target.OfSection(Guide, section) is not { } target)
            return Refuse("There is no such section", "Go back and reload the page.");
        sent = new NoteDraft(target.Name, note) { Number = Math.Max(0, number), Version = version };
        if (note.Length > 0 && target.Section is null)
            return Refuse("There is no such section", "It may have been withdrawn. Copy what you wrote, and keep it elsewhere.");
        if (note.Length > Note.MaximumLength)
            return Refuse(
                "The note is too long",
                $"It has {note.Length} characters; there is room for {Note.MaximumLength}. "
                    + "Nothing was saved yet: shorten it and save it again.");
        var written = new WrittenNote(note, HasOtherText: false);
        await Reader.SaveAsync(async key => written = await store.WriteNoteAsync(key, sent, ToTheEnd));
        return written.HasOtherText
            ? ShowBoth(sent, written.Text)
            : Saved(new { section = target.SectionId, text = note }, returnUrl, target.Section?.Path);
    }

    /// <summary>A failure with the note that was sent; the failure alone where there is nothing to bring back.</summary>
    internal IActionResult BringBack(ErrorResult failure)
    {
        if (sent is not { Text.Length: > 0 }) return failure;
        if (failure.RetryAfter is { } wait) Response.Headers.RetryAfter = RateLimits.SecondsOf(wait);
        return ShowNote(failure.Message, failure.Status, sent);
    }

    private IActionResult ShowBoth(NoteDraft draft, string text) => ShowNote(
        new ErrorMessage(
            "You wrote this note elsewhere too",
            "It was changed in another tab or on another device after you opened it here. Both texts are kept, the other one first. "
                + "Look through them and save what you want to keep."),
        StatusCodes.Status409Conflict,
        draft with { Text = text, Version = NoteText.VersionOf(text) });
}

/// <summary>Whatever kept a note from being saved, a store that is away included, the answer brings it back.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BringsNoteBackAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context is { Controller: NotesController notes, Result: ErrorResult failure }) context.Result = notes.BringBack(failure);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

/// <summary>A note that was sent and needs a second look.</summary>
/// <param name="Message">Why.</param>
/// <param name="Draft">The note.</param>
/// <param name="Path">The page that it is about.</param>
public sealed record NoteModel(ErrorMessage Message, NoteDraft Draft, string Path)
{
    public int Length => Draft.Text.Length;
}
