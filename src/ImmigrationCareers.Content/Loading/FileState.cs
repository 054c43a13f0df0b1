using ImmigrationCareers.Content.Linking;

namespace ImmigrationCareers.Content.Loading;

/// <summary>What the loader remembers of one file between two readings.</summary>
internal sealed class FileState(string path, FileStamp stamp, FileVersion latest)
{
    public string Path { get; } = path;

    public FileKind Kind { get; } = FileKind.Of(path);

    /// <summary>The address of its page; null for files that are none.</summary>
    public string? Address { get; } = FileKind.AddressOf(FileKind.Of(path));

    public FileStamp Stamp { get; set; } = stamp;

    /// <summary>The newest reading, good or not.</summary>
    public FileVersion Latest { get; set; } = latest;

    /// <summary>The version that the last guide shows; null while there was none.</summary>
    public FileModel? Shown { get; set; }

    /// <summary>The page that links lead to; null while there is none. The same object as long as nothing of it changes.</summary>
    public LinkPage? Page { get; set; }

    /// <summary>The linked body of the version shown, to be used again while nothing it refers to changes.</summary>
    public LinkedBody? Linked { get; set; }

    /// <summary>The section made of the version shown, to be used again while its body is.</summary>
    public Section? Section { get; set; }

    /// <summary>The best version there is: the newest if it is good, else the one shown before.</summary>
    public FileModel? Best => Latest.Model ?? Shown;

    /// <summary>Whether the newest reading has errors of its own.</summary>
    public bool IsBroken => Latest.Model is null;
}
