using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>
/// What the system announces of the content folder. It watches a folder, not a name: when another folder or link is put in its
/// place, which the folder above tells, it has to be asked anew.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="announce">Takes a path that changed; null asks for a look through the whole folder.</param>
internal sealed class FolderWatch(ContentFolder folder, Action<string?> announce) : IDisposable
{
    private FileSystemWatcher? files;
    private FileSystemWatcher? above;
    private volatile bool isStale;

    /// <summary>Whether the system may announce no change of what is there now.</summary>
    public bool IsStale => isStale;

    /// <summary>Begins to watch, or begins anew at the place that the folder has now.</summary>
    /// <exception cref="IOException">The system does not announce changes here.</exception>
    public void Renew()
    {
        isStale = false;
        try
        {
            var (filesBefore, aboveBefore) = (files, above);
            (files, above) = (WatchFiles(), WatchAbove());
            filesBefore?.Dispose();
            aboveBefore?.Dispose();
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            isStale = true;
            throw new IOException("The content folder cannot be watched.", problem);
        }
    }

    public void Dispose()
    {
        files?.Dispose();
        above?.Dispose();
    }

    private FileSystemWatcher WatchFiles()
    {
        var watcher = new FileSystemWatcher(folder.Path)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => announce(change.FullPath);
        watcher.Created += (_, change) => announce(change.FullPath);
        watcher.Deleted += (_, change) => announce(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            announce(change.OldFullPath);
            announce(change.FullPath);
        };
        watcher.Error += (_, _) => BecomeStale();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>The folder itself, or the link that leads to it, as the folder above sees it.</summary>
    private FileSystemWatcher? WatchAbove()
    {
        if (Path.GetDirectoryName(folder.Path) is not { } parent) return null;
        var watcher = new FileSystemWatcher(parent, Path.GetFileName(folder.Path))
        {
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
        };
        watcher.Created += (_, _) => BecomeStale();
        watcher.Deleted += (_, _) => BecomeStale();
        watcher.Renamed += (_, _) => BecomeStale();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void BecomeStale()
    {
        isStale = true;
        announce(null);
    }
}
