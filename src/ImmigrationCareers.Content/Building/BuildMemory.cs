using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// What one build leaves to the next: which version of each file was shown, and what was made of it, to be used again while
/// nothing it depends on changes.
/// </summary>
/// <param name="files">About how many files there are.</param>
internal sealed class BuildMemory(int files)
{
    private readonly Dictionary<string, BuiltFile> built = new(files, StringComparer.Ordinal);

    /// <summary>What texts could refer to; null before the first build.</summary>
    public LinkTable? Table { get; init; }

    public BuiltFile? Of(string path) => built.GetValueOrDefault(path);

    /// <summary>The version of a file that was shown; null when there was none.</summary>
    public FileModel? ShownOf(string path) => Of(path)?.Shown;

    public void Keep(string path, BuiltFile file) => built[path] = file;
}

/// <summary>What was made of one file.</summary>
/// <param name="Shown">The version that was shown.</param>
/// <param name="Target">The page that links lead to; null for files that are not pages.</param>
/// <param name="Linked">The linked text; null for files without one.</param>
/// <param name="Section">The section; null for other files.</param>
internal sealed record BuiltFile(FileModel Shown, LinkTarget? Target, LinkResult? Linked = null, Section? Section = null);
