using ImmigrationCareers.Content;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>
/// Where ids from any time are in today's guide: sections are merged, steps and headings renamed, and what readers saved,
/// sent or kept as a link names them as they were.
/// </summary>
internal static class CurrentIds
{
    /// <summary>The section, and the id that the step or heading has in it now, if any; null when the section is gone.</summary>
    /// <param name="guide">Today's guide.</param>
    /// <param name="sectionId">Id of the section.</param>
    /// <param name="itemId">Id of a step or heading in it; empty for the section as a whole.</param>
    public static (Section Section, string? ItemId)? Find(Guide guide, string sectionId, string itemId)
    {
        if (guide.FindSection(sectionId) is not var (_, section)) return null;
        return (section, itemId.Length == 0 ? "" : section.Body.CurrentAnchor(itemId));
    }
}
