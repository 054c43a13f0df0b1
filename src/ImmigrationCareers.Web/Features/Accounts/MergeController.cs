using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.Pages;
using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.AspNetCore.Mvc;

namespace ImmigrationCareers.Web.Features.Accounts;

/// <summary>Asks what becomes of the plan that was on this device before its reader signed in: computers in libraries are shared.</summary>
public sealed class MergeController(Guide guide, SignInDesk desk, CurrentReader reader) : OwnerPages(guide, desk)
{
    [Page("merge")]
    public async Task<IActionResult> Show(string? returnUrl)
    {
        if (await reader.LoadGuestAsync() is not { } marks) return BackTo(null, "/plan");
        return AccountPage("Merge", "There is a plan on this device", new MergeModel(Guide, marks, returnUrl));
    }

    [HttpPost("merge")]
    public async Task<IActionResult> Decide([FromForm] bool? add)
    {
        if (add is null) return Say("That form cannot be read", "Go back, and choose one of the two buttons.", StatusCodes.Status400BadRequest);
        if (add.Value) await reader.TakeInGuestAsync();
        return Done("/plan");
    }
}

/// <summary>What a guest's plan holds.</summary>
public sealed class MergeModel(Guide guide, ReaderMarks guest, string? returnUrl)
{
    /// <summary>Where the reader wanted to go.</summary>
    public string? ReturnUrl => returnUrl;

    /// <summary>How much there is of each kind.</summary>
    public IEnumerable<string> Counts
    {
        get
        {
            if (guest.Steps.Length > 0) yield return Of(guest.Steps.Length, "step done", "steps done");
            if (guest.Sections.Count > 0) yield return Of(guest.Sections.Count, "section read", "sections read");
            if (guest.Bookmarks.Length > 0) yield return Of(guest.Bookmarks.Length, "bookmark", "bookmarks");
            if (guest.Notes.Count > 0) yield return Of(guest.Notes.Count, "note", "notes");
            if (guest.Starts.Count > 0) yield return Of(guest.Starts.Count, "start day", "start days");
        }
    }

    /// <summary>Titles of the sections that it is about, those in the guide.</summary>
    public IEnumerable<string> Titles => guest.SectionIds.Select(id => guide.FindSection(id)?.Section.Title).OfType<string>().Distinct();

    private static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
