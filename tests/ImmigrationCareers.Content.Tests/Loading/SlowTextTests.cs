using System.Text;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>What the parser is slow on is refused before it is asked; what else is slow is given up in time.</summary>
public sealed class SlowTextTests
{
    private const string Name = "careers/officer/09-example.md";

    public static TheoryData<string> Bodies => [.. SlowTexts().Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Load_TextThatTheParserIsSlowOn_IsRefusedUnread(string what)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example"));
        content.Load();
        content.Write(Name, Texts.Section("example", SlowTexts()[what] + "\n"));

        var guide = content.Load();

        Assert.Equal(what.Contains("one line", StringComparison.Ordinal) || what.Contains("nested", StringComparison.Ordinal)
            ? "GUIDE036" : "GUIDE054", Assert.Single(guide.Diagnostics).Code);
        Assert.Equal("<p>Text.</p>\n", guide.SectionWithId("example").Body.Html());
    }

    [Fact]
    public void Load_FileThatTakesLongerThanTheLimit_KeepsItsLastGoodVersion()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example"));
        var loader = new GuideLoader(new ContentFolder(content.Root), TimeSpan.FromTicks(1));
        loader.Load(TemporaryContent.Today);
        content.Write(Name, Texts.Section("example", Repeat("word ", 180_000) + "\n"));

        loader.Load(TemporaryContent.Today);

        Assert.Equal(
            $"content/{Name}(1,1): error GUIDE054: Reading the file takes longer than 0 seconds. Look for what is repeated or nested "
            + "without end, or split the file; until then its last good version stays.\n",
            loader.Current.Printed());
        Assert.Equal("<p>Text.</p>\n", loader.Current.SectionWithId("example").Body.Html());
        Assert.False(loader.Load(TemporaryContent.Today), "A file that was given up is not read again until it changes.");
    }

    [Fact]
    public void Load_LongTextOfAPerson_IsRead()
    {
        var body = string.Concat(Enumerable.Range(0, 400).Select(part =>
            $"## Part {part}\n\nSee [the role](officer-role), *this* and [that](https://example.org/{part}).\n\n"
            + "- one\n  - two\n    - three\n\n"));
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", body));
        var loader = new GuideLoader(new ContentFolder(content.Root), Timeout.InfiniteTimeSpan);

        loader.Load(TemporaryContent.Today);

        Assert.Equal("", loader.Current.Printed());
    }

    private static Dictionary<string, string> SlowTexts() => new()
    {
        ["links that never close"] = Repeat("[a](", 25_000),
        ["200 kB of them"] = Repeat("[a](", 50_000),
        ["images that never close"] = Repeat("![a](", 40_000),
        ["links in angles that never close"] = Repeat("[a](<", 40_000),
        ["one definition repeated"] = Repeat("[a]: b\n", 149_000),
        ["definitions apart"] = Repeat("[a]: b\n\n", 100_000),
        ["1,000 nested lists"] = string.Concat(Enumerable.Range(0, 900).Select(depth => new string(' ', depth * 2) + "- a\n")),
        ["5,000 lists on one line"] = Repeat("- ", 5_000) + "a",
        ["5,000 quotes on one line"] = Repeat("> ", 5_000) + "a",
    };

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
