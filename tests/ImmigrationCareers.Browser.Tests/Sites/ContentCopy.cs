using ImmigrationCareers.Browser.Tests.Support;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>A copy of the guide in a temporary folder; deleted at the end.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("guide-browser-").FullName;

    public ContentCopy() => CopyFrom(Repository.Content);

    public string Root => folder;

    /// <summary>With a section of each kind that the guide itself does not have.</summary>
    public static ContentCopy WithFixture()
    {
        var copy = new ContentCopy();
        copy.CopyFrom(Repository.Fixture);
        return copy;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void CopyFrom(string source)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
