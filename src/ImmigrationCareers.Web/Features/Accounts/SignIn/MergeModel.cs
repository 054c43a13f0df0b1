using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Features.Accounts.SignIn;

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
            if (guest.Steps.Length > 0) yield return CountOf(guest.Steps.Length, "step done", "steps done");
            if (guest.Sections.Count > 0) yield return CountOf(guest.Sections.Count, "section read", "sections read");
            if (guest.Bookmarks.Length > 0) yield return CountOf(guest.Bookmarks.Length, "bookmark", "bookmarks");
            if (guest.AllNotes.Count() is > 0 and var notes) yield return CountOf(notes, "note", "notes");
            if (guest.Starts.Count > 0) yield return CountOf(guest.Starts.Count, "start day", "start days");
        }
    }

    /// <summary>Titles of the sections that it is about, those in the guide.</summary>
    public IEnumerable<string> Titles => guest.SectionIds.Select(id => guide.FindSection(id)?.Section.Title).OfType<string>().Distinct();

    private static string CountOf(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
