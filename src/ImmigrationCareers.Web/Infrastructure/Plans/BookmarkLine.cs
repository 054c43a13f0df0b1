using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>A bookmark in a list; its path is null when what it marks is gone.</summary>
public sealed record BookmarkLine(string Target, string Title, string? Where, string? Path, string? CareerId)
{
    public static BookmarkLine Of(Guide guide, Bookmark bookmark, IReadOnlyDictionary<string, string> titlesOfGone)
    {
        var target = bookmark.Target;
        if (guide.FindSection(bookmark.SectionId) is not var (career, section))
            return new BookmarkLine(target, titlesOfGone.GetValueOrDefault(bookmark.SectionId, bookmark.SectionId), null, null, null);
        var heading = section.Body.Headings.FirstOrDefault(known => known.Id == bookmark.HeadingId);
        return heading is null
            ? new BookmarkLine(target, section.Title, career.Title, section.Path, career.Id)
            : new BookmarkLine(target, heading.Title, $"{section.Title}, {career.Title}", $"{section.Path}#{heading.Id}", career.Id);
    }
}
