using ImmigrationCareers.Content.Linking;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>A file and what one guide shows of it.</summary>
/// <param name="Reading">The file.</param>
/// <param name="Model">The version that the guide shows; null while there is none.</param>
/// <param name="Target">The page that links lead to; null for files that are not pages, and where there is nothing to show.</param>
internal sealed record ShownFile(FileReading Reading, FileModel? Model, LinkTarget? Target)
{
    public string Path => Reading.Path;

    public FileKind Kind => Reading.Kind;

    public string? Address => Reading.Address;

    public bool IsBroken => Reading.IsBroken;
}
