using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Rules;

namespace ImmigrationCareers.Testing.Folders;

/// <summary>A content folder with a loader on it, without a site.</summary>
public sealed class TemporaryContent : TemporaryFolder
{
    /// <summary>The day on which all tests play, unless they say otherwise.</summary>
    public static readonly DateOnly Today = new(2026, 12, 1);

    private DateTime clock = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc);

    private TemporaryContent() => Loader = new GuideLoader(new ContentFolder(Root));

    public GuideLoader Loader { get; private set; }

    public static TemporaryContent Empty() => new();

    /// <summary>A copy of the small guide in <c>Fixture/</c>.</summary>
    public static TemporaryContent FromFixture()
    {
        var content = new TemporaryContent();
        content.CopyFrom(Repository.TestData("Fixture"));
        return content;
    }

    public override void WriteBytes(string name, byte[] bytes)
    {
        base.WriteBytes(name, bytes);
        Touch(name);
    }

    /// <summary>Gives the file a time of its own: two writes within one tick of the file system's clock look the same.</summary>
    public void Touch(string name) => File.SetLastWriteTimeUtc(OnDisk(name), clock = clock.AddSeconds(1));

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
}
