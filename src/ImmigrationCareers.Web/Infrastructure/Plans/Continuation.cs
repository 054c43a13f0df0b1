using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>Where a returning reader goes on.</summary>
internal static class Continuation
{
    /// <summary>The section after the last one marked read, or the one whose step was ticked last; null when nothing was marked.</summary>
    public static Section? Of(Guide guide, ReaderMarks? marks)
    {
        if (marks is null) return null;
        var last = marks.Sections.Values.Select(mark => (mark.SectionId, At: mark.ReadAt, IsRead: true))
            .Concat(marks.Steps.Select(mark => (mark.SectionId, At: mark.DoneAt, IsRead: false)))
            .OrderByDescending(mark => mark.At)
            .FirstOrDefault();
        if (last.SectionId is null || guide.FindSection(last.SectionId) is not { } found) return null;
        if (!last.IsRead) return found.Section;
        var position = found.Career.Sections.IndexOf(found.Section);
        return found.Career.Sections.Skip(position + 1).FirstOrDefault(section => !marks.Sections.ContainsKey(section.Id));
    }
}
