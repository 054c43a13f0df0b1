using ImmigrationCareers.Content;
using ImmigrationCareers.Data.Plans;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>
/// A reader's bookmarks in order, as they were saved. Those that are one and the same in today's guide are grouped together.
/// </summary>
internal sealed class BookmarkAliases(Guide guide, IEnumerable<Bookmark> saved)
{
    private readonly List<IGrouping<(string SectionId, string HeadingId), Bookmark>> inOrder =
    [
        .. saved.GroupBy(bookmark =>
        {
            var today = MarkMigration.Of(guide, bookmark);
            return (today.SectionId, today.HeadingId);
        }),
    ];

    /// <summary>Everything that is this bookmark today.</summary>
    public IEnumerable<Bookmark> Of(Target target) => inOrder.Where(same => IsOf(same.Key, target)).SelectMany(same => same);

    /// <summary>All of them, one moved by so many places.</summary>
    public IEnumerable<Bookmark> Moving(Target target, int by)
    {
        var from = inOrder.FindIndex(same => IsOf(same.Key, target));
        if (from < 0) return inOrder.SelectMany(same => same);
        var order = inOrder.ToList();
        order.RemoveAt(from);
        order.Insert(Math.Clamp(from + by, 0, order.Count), inOrder[from]);
        return order.SelectMany(same => same);
    }

    private static bool IsOf((string SectionId, string HeadingId) today, Target target) => today == (target.SectionId, target.ItemId);
}
