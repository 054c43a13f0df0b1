using System.Text;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Nobody reads half a million findings: a hundred of a file are shown, and how many more there are.</summary>
public sealed class ManyFindingsTests
{
    private const string Name = "careers/officer/09-example.md";

    public static TheoryData<string, string, int> Texts => new()
    {
        { "{#", "\n", 100_000 },
        { "{{ nope }} ", "\n", 50_000 },
        { "[a](nowhere)\n\n", "", 20_000 },
        { "x\u202E", "", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Load_FileWithEndlessFindings_ShowsAHundredAndCountsTheRest(string part, string end, int times)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Support.Texts.Section("example", new StringBuilder().Insert(0, part, times) + end));

        var found = LoadWithoutLimit(content).Diagnostics;

        Assert.Equal(101, found.Length);
        Assert.Contains($"and {times - 100} more", Assert.Single(found, one => one.Code == "GUIDE047").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileWithMoreWarningsThanAreShown_StillShowsItsError()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Support.Texts.Section("example", new StringBuilder().Insert(0, "x\u202E", 500) + "\n\n<b>\n"));

        var guide = LoadWithoutLimit(content);

        Assert.Contains(guide.Diagnostics, found => found.Code == "GUIDE025");
        Assert.Contains(
            "and 401 more", Assert.Single(guide.Diagnostics, found => found.Code == "GUIDE047").Message, StringComparison.Ordinal);
    }

    /// <summary>However long a busy machine takes.</summary>
    private static Guide LoadWithoutLimit(TemporaryContent content)
    {
        var loader = new GuideLoader(new ContentFolder(content.Root), Timeout.InfiniteTimeSpan);
        loader.Load(TemporaryContent.Today);
        return loader.Current;
    }
}
