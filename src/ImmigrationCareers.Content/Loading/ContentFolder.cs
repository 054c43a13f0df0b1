using System.Collections.Frozen;
using System.Formats.Tar;
using System.Security;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Vocabulary;

namespace ImmigrationCareers.Content.Loading;

/// <summary>The folder that editors change: which files it has, and their bytes.</summary>
public sealed class ContentFolder
{
    /// <summary>Largest file that is read, in bytes: far more than a person writes, far less than hurts.</summary>
    public const int MaximumFileSize = 1024 * 1024;

    /// <summary>Largest ledger that is read, in bytes: it has a line for every heading ever published.</summary>
    public const int MaximumLedgerSize = 32 * MaximumFileSize;

    /// <summary>How much is kept of a file that is too large: enough to tell which id it would have.</summary>
    private const int LengthOfHead = 4096;

    /// <summary>The guide's own folders are two deep; deeper ones are looked through so that misplaced files are found.</summary>
    private const int MaximumDepth = 8;

    /// <summary>What systems put into every folder, and an editor into one to see whether it may.</summary>
    private static readonly FrozenSet<string> LeftBehindNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "4913", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "$RECYCLE.BIN", "System Volume Information", "lost+found", "__MACOSX");

    /// <summary>What editors and version control keep beside a file: what it was before, or is not yet.</summary>
    private static readonly FrozenSet<string> LeftBehindEnds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".tmp", ".temp", ".swp", ".swo", ".swx", ".bak", ".orig", ".rej", ".old", ".part", ".crdownload");

    private readonly string root;

    /// <summary>Opens a content folder.</summary>
    /// <param name="path">The folder, absolute or relative to the current directory.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public ContentFolder(string path)
    {
        root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException($"There is no content folder at {root}.");
    }

    /// <summary>The folder's absolute path.</summary>
    public string Path => root;

    /// <summary>Whether the file is there without which a folder is not the guide's.</summary>
    public bool HasSite => File.Exists(OnDisk(ContentFiles.Site));

    /// <summary>
    /// A path on disk as the guide names it: relative to the folder, with forward slashes. Null when it is outside or
    /// is one of the files that editors and systems leave around.
    /// </summary>
    public string? NameOf(string path)
    {
        var name = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
        return name.StartsWith("../", StringComparison.Ordinal) || name.Split('/').Any(IsLeftBehind) ? null : name;
    }

    /// <summary>
    /// Every file of the folder with its size and time, and the folders that cannot be looked into, which are among the
    /// files too so that somebody tries to read them and finds out why.
    /// </summary>
    internal (Dictionary<string, FileStamp> Files, List<string> UnreadableFolders) Scan()
    {
        var files = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var unreadable = new List<string>();
        Scan(new DirectoryInfo(root), files, unreadable, depth: 0);
        return (files, unreadable);
    }

    /// <summary>The stamp of one file as it is now, or of what it is a link to; null when it is gone or is not a file.</summary>
    internal FileStamp? StampOf(string name)
    {
        var file = new FileInfo(OnDisk(name));
        if (file.LinkTarget is not null && FinalTarget(file) is FileInfo target) file = target;
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>Whether a folder of this name is there.</summary>
    internal bool IsFolder(string name) => Directory.Exists(OnDisk(name));

    /// <summary>
    /// The bytes of a file, null when it is gone; a file that may not or cannot be read is a diagnostic, and of one that is too
    /// large only the beginning is there.
    /// </summary>
    internal byte[]? Read(string name, FileDiagnostics diagnostics)
    {
        var path = OnDisk(name);
        try
        {
            if (LeadsOutside(path))
            {
                diagnostics.Add(
                    DiagnosticRules.LinkOutside,
                    Place.Start,
                    "The file is a link that leads out of the content folder",
                    "Put the file itself here.");
                return [];
            }

            if (StampOf(name) is { Length: 0 }) return ReadEmpty(path, diagnostics);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadAll(stream, name == ContentFiles.Ledger ? MaximumLedgerSize : MaximumFileSize, diagnostics);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !Exists(path))
        {
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            var (message, hint) = WhyUnreadable(path, problem);
            diagnostics.Add(DiagnosticRules.Unreadable, Place.Start, message, hint);
            return [];
        }
    }

    /// <summary>
    /// What has no length is not opened at all: it may be a pipe, and opening one waits until somebody writes into it, for good.
    /// </summary>
    private static byte[] ReadEmpty(string path, FileDiagnostics diagnostics)
    {
        var file = new FileInfo(path);
        if (!IsRegular((FinalTarget(file) ?? file).FullName))
            diagnostics.Add(
                DiagnosticRules.NoFile, Place.Start, "This is a pipe or a device, and no file", "Delete it, and put a file here.");
        return [];
    }

    /// <summary>Whether it is a file like any other. An archive asks the system for that, and nothing else in the framework does.</summary>
    private static bool IsRegular(string path)
    {
        using var bytes = new MemoryStream();
        using (var archive = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true)) archive.WriteEntry(path, "entry");
        bytes.Position = 0;
        using var entries = new TarReader(bytes);
        return entries.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }

    private static (string Message, string Hint) WhyUnreadable(string path, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => (
            "The file is a link to something that is not there", "Put the file itself here, or delete the link."),
        _ when Directory.Exists(path) => ("The folder cannot be looked into", "Let the site read it, and the files in it."),
        UnauthorizedAccessException or SecurityException => ("The site may not read the file", "Let it: chmod a+r does so on Linux."),
        _ => (
            "The file cannot be read: another program keeps it to itself, or the disk does not answer",
            "Close the other program; the file is tried again by itself."),
    };

    private static byte[] ReadAll(FileStream stream, int maximum, FileDiagnostics diagnostics)
    {
        var bytes = new byte[(int)Math.Min(stream.Length, maximum + 1)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length <= maximum) return bytes.AsSpan(0, length).ToArray();
        diagnostics.Add(
            DiagnosticRules.TooLarge, Place.Start, "The file is larger than 1 MB", "Split it into sections.");
        return bytes[..LengthOfHead];
    }

    private void Scan(DirectoryInfo directory, Dictionary<string, FileStamp> files, List<string> unreadable, int depth)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            if (NameOf(entry.FullName) is not { } name) continue;
            if (entry is FileInfo)
                files[name] = StampOf(name) ?? default;
            else if (depth == MaximumDepth || (entry.LinkTarget is not null && LeadsOutside(entry.FullName)))
                files[name] = default;
            else
                TryScan((DirectoryInfo)entry, name, files, unreadable, depth + 1);
        }
    }

    private void TryScan(DirectoryInfo directory, string name, Dictionary<string, FileStamp> files, List<string> unreadable, int depth)
    {
        try
        {
            Scan(directory, files, unreadable, depth);
        }
        catch (DirectoryNotFoundException)
        {
            // Deleted while we looked: what was in it is gone.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            files[name] = default;
            unreadable.Add(name);
        }
    }

    /// <summary>Whether the file, or a folder on the way to it, is a link to a place outside the folder.</summary>
    private bool LeadsOutside(string path, int linksFollowed = 0)
    {
        for (var at = path; at.Length > root.Length; at = System.IO.Path.GetDirectoryName(at)!)
        {
            FileSystemInfo entry = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (entry.LinkTarget is null) continue;
            var target = FinalTarget(entry)?.FullName;
            if (target is null || !IsInside(target) || linksFollowed == MaximumDepth) return true;

            // The target may be inside by name only, by way of another link.
            if (LeadsOutside(target, linksFollowed + 1)) return true;
        }

        return false;
    }

    /// <summary>What a link leads to in the end; null when it leads back to itself.</summary>
    private static FileSystemInfo? FinalTarget(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool IsInside(string path)
    {
        var realRoot = new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root;
        return new[] { root, realRoot }.Any(folder =>
            path.StartsWith(
                System.IO.Path.TrimEndingDirectorySeparator(folder) + System.IO.Path.DirectorySeparatorChar,
                StringComparison.Ordinal));
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool IsLeftBehind(string name) =>
        (name.StartsWith('.') && name != ".") || name.EndsWith('~') || name.StartsWith('#')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || LeftBehindNames.Contains(name) || LeftBehindEnds.Contains(System.IO.Path.GetExtension(name));

    private string OnDisk(string name) => System.IO.Path.Combine(root, name);
}

/// <summary>What tells that a file has changed without reading it.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written);
