using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using ImmigrationCareers.Web.Infrastructure.Errors;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Plans;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Plan;

/// <summary>Between the first form of somebody new and the page that it came from.</summary>
public sealed class CookieCheckController(Guide guide, CurrentReader reader, CookieCheck check, PlanStore store)
    : WriteController(guide, reader, check)
{
    /// <summary>
    /// Who comes without the cookie that was given out a moment ago keeps none: says so, and deletes whom nobody would ever find
    /// again, but not what they wrote. Everybody else goes on to the page.
    /// </summary>
    [Page(CookieCheck.Path)]
    public async Task<IActionResult> Show(string? to, string? guest)
    {
        Response.SetPersonal();
        if (Reader.Key is not null) return BackTo(to, "/plan");
        var note = HttpMethods.IsGet(Request.Method) && Check.GuestOf(guest) is { } orphan ? await DeleteAsync(orphan) : null;
        return note is null
            ? new ErrorResult(StatusCodes.Status400BadRequest, ErrorMessage.NoCookie)
            : ShowNote(ErrorMessage.NoCookie, StatusCodes.Status400BadRequest, DraftOf(note));
    }

    /// <summary>Deletes the reader.</summary>
    /// <returns>The note that was all they had, if it was a note.</returns>
    private async Task<Note?> DeleteAsync(ReaderKey.Guest orphan)
    {
        var marks = await store.LoadAsync(orphan, noteOf: null, ToTheEnd);
        await store.DeleteAsync(orphan, ToTheEnd);
        return marks?.AllNotes.FirstOrDefault();
    }

    private NoteDraft DraftOf(Note note) =>
        new(new SectionName(note.SectionId, Guide.FindSection(note.SectionId)?.Section.Title ?? note.SectionId), note.Text);
}
