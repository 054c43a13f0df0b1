using System.Collections.Immutable;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Building;

/// <summary>
/// Loads the guide from its folder and loads it again when files change, reading only those. Remembers the last good
/// version of every file. Not safe for use by several threads at once; the guides that come out are immutable.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="limit">How long reading one file may take; two seconds unless given, no limit when infinite.</param>
/// <param name="clock">The clock that it is measured by; the system's unless given.</param>
public sealed class GuideLoader(ContentFolder folder, TimeSpan? limit = null, TimeProvider? clock = null)
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(2);

    private readonly TimedReader reader = new(limit ?? UsualLimit, clock ?? TimeProvider.System);
    private readonly FolderLoss loss = new();
    private readonly SortedDictionary<string, StampedReading> files = new(StringComparer.Ordinal);
    private readonly GuideBuilder builder = new();
    private DateOnly? builtFor;

    /// <summary>The guide of the last load.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been loaded yet.</exception>
    public Guide Current { get => field ?? throw new InvalidOperationException("Load comes first."); private set; }

    /// <summary>
    /// What the last look missed of the guide, in words, when it was so much that it was not believed and <see cref="Current"/>
    /// stayed; else null.
    /// </summary>
    public string? Missing { get; private set; }

    /// <summary>Looks through the whole folder and reads what has another size or time than before.</summary>
    /// <param name="day">The UTC day whose guide is wanted.</param>
    /// <returns>Whether <see cref="Current"/> is another guide than before.</returns>
    public bool Load(DateOnly day)
    {
        var (stamps, unreadableFolders) = folder.Scan();
        var gone = files.Keys.Where(name =>
            !stamps.ContainsKey(name) && !unreadableFolders.Any(below => name.StartsWith(below + "/", StringComparison.Ordinal)));
        var changed = stamps
            .Where(entry => !files.TryGetValue(entry.Key, out var file) || file.Stamp != entry.Value || file.Reading.Latest.IsUnreadable)
            .Select(entry => entry.Key)
            .Concat(gone)
            .ToList();
        return Read(changed, day);
    }

    /// <summary>Reads the named files, regardless of their size and time.</summary>
    /// <param name="names">Paths relative to the folder, with forward slashes; a folder's name stands for what is in it.</param>
    /// <param name="day">The UTC day whose guide is wanted.</param>
    /// <returns>Whether <see cref="Current"/> is another guide than before.</returns>
    public bool Reload(IReadOnlyCollection<string> names, DateOnly day)
    {
        // A folder that came or went says nothing of the files in it; a look through the whole tree does.
        var isFolder = names.Any(name =>
            folder.IsFolder(name) || files.Keys.Any(file => file.StartsWith(name + "/", StringComparison.Ordinal)));
        return Read([.. names.Where(name => !folder.IsFolder(name))], day) | (isFolder && Load(day));
    }

    /// <summary>
    /// The guide as an editor wants to see it before readers do: with drafts and what is not published yet, and with texts
    /// that are not saved yet. Neither <see cref="Current"/> nor what the next load does is touched by it.
    /// </summary>
    /// <param name="day">The UTC day whose guide is wanted.</param>
    /// <param name="unsaved">Bytes of files by their path, in place of what the folder holds.</param>
    public Guide Preview(DateOnly day, IReadOnlyDictionary<string, byte[]> unsaved)
    {
        var readings = new SortedDictionary<string, FileReading>(StringComparer.Ordinal);
        foreach (var (name, file) in files) readings.Add(name, file.Reading);
        foreach (var (name, bytes) in unsaved)
        {
            var version = reader.Read(name, bytes, new FileDiagnostics(name));
            readings[name] = (readings.GetValueOrDefault(name) ?? new FileReading(name, version, LastGood: null)).With(version);
        }

        return builder.Fork(showsDrafts: true).Build([.. readings.Values], day);
    }

    private bool Read(IReadOnlyCollection<string> names, DateOnly day)
    {
        var versions = names.AsParallel().Select(name => (Name: name, Version: ReadFile(name))).ToList();
        if (HasLost(versions.Where(read => read.Version is null).Select(read => read.Name))) return false;
        var hasChanged = false;
        foreach (var (name, version) in versions) hasChanged |= Keep(name, version);
        if (!hasChanged && builtFor == day) return false;
        ImmutableArray<FileReading> readings = [.. files.Values.Select(file => file.Reading)];
        Current = builder.Build(readings, day);
        builtFor = day;
        loss.Remember(readings);
        return true;
    }

    /// <summary>Whether so many files are gone that the folder is not believed. Nothing is then changed by the look.</summary>
    private bool HasLost(IEnumerable<string> names)
    {
        var gone = names.Where(files.ContainsKey).ToHashSet(StringComparer.Ordinal);
        Missing = gone.Count == 0
            ? null
            : loss.Of([.. files.Where(file => !gone.Contains(file.Key)).Select(file => file.Value.Reading)]);
        return Missing is not null;
    }

    /// <summary>The file as it is now, null when it is gone. Runs on several threads and changes nothing.</summary>
    private StampedVersion? ReadFile(string name)
    {
        // The stamp is taken first: a write that comes in between is then seen the next time.
        var stamp = folder.StampOf(name) ?? default;
        var diagnostics = new FileDiagnostics(name);
        if (folder.Read(name, diagnostics) is not { } bytes) return null;
        var before = files.GetValueOrDefault(name)?.Reading.Latest;
        var isSame = before is not null && !diagnostics.HasErrors && before.Hash == FileReader.HashOf(bytes);
        return new StampedVersion(stamp, isSame ? before! : reader.Read(name, bytes, diagnostics));
    }

    private bool Keep(string name, StampedVersion? read)
    {
        if (read is not var (stamp, version)) return files.Remove(name);
        var before = files.GetValueOrDefault(name)?.Reading;
        var isSame = before is not null && version.IsSameAs(before.Latest);
        files[name] = new StampedReading(
            stamp, isSame ? before! : (before ?? new FileReading(name, version, LastGood: null)).With(version));
        return !isSame;
    }

    private sealed record StampedVersion(FileStamp Stamp, FileVersion Version);

    private sealed record StampedReading(FileStamp Stamp, FileReading Reading);
}
