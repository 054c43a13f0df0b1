using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Linking;

namespace ImmigrationCareers.Content.Loading;

/// <summary>
/// Loads the guide from its folder and loads it again when files change, reading only those. Remembers the last good
/// version of every file. Not safe for use by several threads at once; the guides that come out are immutable.
/// </summary>
public sealed class GuideLoader(ContentFolder folder)
{
    private readonly SortedDictionary<string, FileState> files = new(StringComparer.Ordinal);
    private readonly GuideBuilder builder = new();
    private DateOnly? builtFor;

    /// <summary>The guide of the last load.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been loaded yet.</exception>
    public Guide Current { get => field ?? throw new InvalidOperationException("Load comes first."); private set; }

    /// <summary>Looks through the whole folder and reads what has another size or time than before.</summary>
    /// <param name="day">The UTC day whose guide is wanted.</param>
    /// <returns>Whether <see cref="Current"/> is another guide than before.</returns>
    public bool Load(DateOnly day)
    {
        var (stamps, unreadableFolders) = folder.Scan();
        var gone = files.Keys.Where(name => !stamps.ContainsKey(name) && !unreadableFolders.Any(below => name.StartsWith(below + "/", StringComparison.Ordinal)));
        var changed = stamps
            .Where(entry => !files.TryGetValue(entry.Key, out var file) || file.Stamp != entry.Value || file.Latest.IsUnreadable)
            .Select(entry => entry.Key)
            .Concat(gone)
            .ToList();
        return Read(changed, day);
    }

    /// <summary>Reads the named files, whatever their size and time say.</summary>
    /// <param name="names">Paths relative to the folder, with forward slashes; a folder's name stands for what is in it.</param>
    /// <param name="day">The UTC day whose guide is wanted.</param>
    /// <returns>Whether <see cref="Current"/> is another guide than before.</returns>
    public bool Reload(IReadOnlyCollection<string> names, DateOnly day)
    {
        // A folder that came or went says nothing of the files in it; a look through the whole tree does.
        var isFolder = names.Any(name => folder.IsFolder(name) || files.Keys.Any(file => file.StartsWith(name + "/", StringComparison.Ordinal)));
        return Read([.. names.Where(name => !folder.IsFolder(name))], day) | (isFolder && Load(day));
    }

    private bool Read(IReadOnlyCollection<string> names, DateOnly day)
    {
        var readings = names.AsParallel().Select(name => (Name: name, Reading: ReadFile(name))).ToList();
        var hasChanged = false;
        foreach (var (name, reading) in readings) hasChanged |= Keep(name, reading);
        if (!hasChanged && builtFor == day) return false;
        Current = builder.Build([.. files.Values], day);
        builtFor = day;
        return true;
    }

    /// <summary>The file as it is now, null when it is gone. Runs on several threads and changes nothing.</summary>
    private Reading? ReadFile(string name)
    {
        // The stamp is taken first: a write that comes in between is then seen the next time.
        var stamp = folder.StampOf(name) ?? default;
        var diagnostics = new FileDiagnostics(name);
        if (folder.Read(name, diagnostics) is not { } bytes) return null;
        var isSame = files.TryGetValue(name, out var file) && !diagnostics.HasErrors && file.Latest.Hash == FileReader.HashOf(bytes);
        return new Reading(stamp, isSame ? file!.Latest : FileReader.Read(name, bytes, diagnostics));
    }

    private bool Keep(string name, Reading? reading)
    {
        if (reading is null) return files.Remove(name);
        if (!files.TryGetValue(name, out var file))
        {
            files.Add(name, new FileState(name, reading.Stamp, reading.Version));
            return true;
        }

        file.Stamp = reading.Stamp;
        if (reading.Version.IsSameAs(file.Latest)) return false;
        file.Latest = reading.Version;
        return true;
    }

    private sealed record Reading(FileStamp Stamp, FileVersion Version);
}
