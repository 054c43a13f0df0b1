using System.Collections.Immutable;
using ImmigrationCareers.Content.Bodies;

namespace ImmigrationCareers.Content.Loading;

/// <summary>What the loader remembers of one file between two readings.</summary>
internal sealed class FileState(string path, FileStamp stamp, FileVersion latest)
{
    public string Path { get; } = path;

    public FileKind Kind { get; } = FileKind.Of(path);

    public FileStamp Stamp { get; set; } = stamp;

    /// <summary>The newest reading, good or not.</summary>
    public FileVersion Latest { get; set; } = latest;

    /// <summary>The version that the last guide shows; null while there was none.</summary>
    public FileModel? Shown { get; set; }

    /// <summary>The linked body of the version shown, to be used again while nothing it refers to changes.</summary>
    public LinkedBody? Linked { get; set; }

    /// <summary>The best version there is: the newest if it is good, else the one shown before.</summary>
    public FileModel? Best => Latest.Model ?? Shown;

    /// <summary>Whether the newest reading has errors of its own.</summary>
    public bool IsBroken => Latest.Model is null;
}

/// <summary>A body together with everything that was looked up to link it.</summary>
/// <param name="Draft">What was linked.</param>
/// <param name="Found">What each open part was found to be, in order; null where nothing was.</param>
/// <param name="Body">The result.</param>
internal sealed record LinkedBody(DraftBody Draft, ImmutableArray<object?> Found, Body Body);
