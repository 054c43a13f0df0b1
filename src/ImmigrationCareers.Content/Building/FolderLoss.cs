using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Tells a folder that is away, an unmounted disk say, from one in which somebody deletes: what takes most of the guide at once,
/// or bit by bit since the start, is not believed until a restart.
/// </summary>
internal sealed class FolderLoss
{
    /// <summary>Of fewer sections half is soon deleted.</summary>
    private const int SmallGuide = 10;

    private int most;

    /// <summary>Remembers how many sections there were.</summary>
    public void Remember(IEnumerable<FileReading> files) => most = Math.Max(most, SectionsIn(files));

    /// <summary>What is missing of the guide if these files are all there is; null when they can be believed.</summary>
    public string? Of(IReadOnlyCollection<FileReading> left)
    {
        if (left.Count == 0) return "the folder is empty";
        if (most < SmallGuide) return null;
        if (!left.Any(file => file.Kind is FileKind.Site)) return $"{ContentFiles.Site} is not there";
        if (!left.Any(file => file.Kind is FileKind.Career or FileKind.Section)) return "no career is there";
        var sections = SectionsIn(left);
        return sections * 2 < most ? $"only {sections} of {most} sections are there" : null;
    }

    private static int SectionsIn(IEnumerable<FileReading> files) => files.Count(file => file.Kind is FileKind.Section);
}
