using System.Text;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Rules;

namespace ImmigrationCareers.Content.Tests.Support;

/// <summary>A content folder of one test, with a loader on it; deleted when the test ends.</summary>
internal sealed class TemporaryContent : IDisposable
{
    /// <summary>The day on which all tests play, unless they say otherwise.</summary>
    public static readonly DateOnly Today = new(2026, 12, 1);

    private readonly string parent = Directory.CreateTempSubdirectory("guide-content-").FullName;
    private DateTime clock = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc);

    private TemporaryContent()
    {
        Directory.CreateDirectory(Root);
        Loader = new GuideLoader(new ContentFolder(Root));
    }

    public string Root => Path.Combine(parent, "content");

    /// <summary>A folder beside the content folder, for what must not be reached from it.</summary>
    public string Outside => Directory.CreateDirectory(Path.Combine(parent, "outside")).FullName;

    public GuideLoader Loader { get; private set; }

    public static TemporaryContent Empty() => new();

    /// <summary>A copy of the small guide in <c>Fixture/</c>.</summary>
    public static TemporaryContent FromFixture()
    {
        var content = new TemporaryContent();
        content.CopyFrom(Repository.TestData("Fixture"));
        return content;
    }

    public void CopyFrom(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            WriteBytes(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
    }

    public string OnDisk(string name) => Path.Combine(Root, name);

    public void Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(OnDisk(name))!);
        File.WriteAllBytes(OnDisk(name), bytes);
        Touch(name);
    }

    public void Replace(string name, string old, string replacement)
    {
        var text = File.ReadAllText(OnDisk(name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Gives the file a time of its own: two writes within one tick of the file system's clock look the same.</summary>
    public void Touch(string name) => File.SetLastWriteTimeUtc(OnDisk(name), clock = clock.AddSeconds(1));

    public void Delete(string name) => File.Delete(OnDisk(name));

    public void Move(string name, string newName) => File.Move(OnDisk(name), OnDisk(newName));

    /// <summary>Loads the guide as it is on a day.</summary>
    public Guide Load(DateOnly? day = null)
    {
        Loader.Load(day ?? Today);
        return Loader.Current;
    }

    /// <summary>Forgets every good version, as a restart does, and loads.</summary>
    public Guide LoadFromCold(DateOnly? day = null)
    {
        Loader = new GuideLoader(new ContentFolder(Root));
        return Load(day);
    }

    /// <summary>Loads the guide and judges it by its rules, as <c>guide check</c> does.</summary>
    public CheckedContent Check(DateOnly? day = null) => ContentRules.Check(new ContentFolder(Root), Load(day));

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
