using System.Text;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Whatever a file holds, it becomes a page or a diagnostic, for work in proportion to its size.</summary>
public sealed class HostileTextTests
{
    private const string Name = "careers/officer/09-example.md";

    /// <summary>Bytes that may be allocated for each character. Unlike time, it is the same on every machine and in every run.</summary>
    private const long MostPerCharacter = 1_000;

    /// <summary>Bytes that loading takes whatever the text is.</summary>
    private const long MostAnyway = 10_000_000;

    public static TheoryData<string> Bodies => [.. Texts().Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Load_HostileText_IsAPageOrADiagnosticInProportion(string what)
    {
        using var content = TemporaryContent.FromFixture();
        var text = Texts()[what];
        content.Write(Name, Support.Texts.Section("example", text + "\n"));
        var loader = new GuideLoader(new ContentFolder(content.Root), Timeout.InfiniteTimeSpan);
        var before = GC.GetAllocatedBytesForCurrentThread();

        loader.Load(TemporaryContent.Today);

        var guide = loader.Current;

        var found = guide.Lookup("/careers/officer/example");
        Assert.True(found is Destination.SectionPage or Destination.Unavailable);
        Assert.Equal(found is Destination.Unavailable, guide.Diagnostics.Any(one => one.Severity == Severity.Error));
        if (found is Destination.SectionPage page) Assert.NotEqual("", page.Section.Body.Html());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAnyway + (MostPerCharacter * text.Length));
    }

    private static Dictionary<string, string> Texts() => new()
    {
        ["250 nested lists"] = string.Concat(Enumerable.Range(0, 250).Select(depth => new string(' ', depth * 2) + "- a\n")),
        ["50,000 stars"] = new('*', 50_000),
        ["25,000 stars that open"] = Repeat("*a ", 25_000),
        ["50,000 brackets"] = new('[', 50_000),
        ["50,000 quotes"] = new('>', 50_000),
        ["50,000 parentheses"] = new('(', 50_000),
        ["50,000 backticks"] = new('`', 50_000),
        ["50,000 ampersands"] = new('&', 50_000),
        ["nested links"] = Repeat("[", 25_000) + "x" + Repeat("](y)", 25_000),
        ["nested emphasis"] = Repeat("*a ", 300) + "x" + Repeat(" a*", 300),
        ["stars around a letter"] = new string('*', 300) + "a" + new string('*', 300),
        ["strikethrough that never closes"] = Repeat("~~a ", 500) + Repeat("b~~", 500),
        ["a paragraph of 900 KB"] = Repeat("word ", 184_000),
        ["ids that never close"] = Repeat("{#", 400_000),
        ["values that never close"] = Repeat("{{", 400_000),
        ["sources that never close"] = Repeat("[^", 25_000),
        ["an id as long as a book"] = "{#" + new string('a', 500_000) + "}",
        ["a wide table"] = Repeat("|a", 3_000) + "\n" + Repeat("|-", 3_000) + "\n" + Repeat("|b", 3_000),
        ["a long table"] = "|a|b|\n|-|-|\n" + Repeat("|c|d|\n", 20_000),
        ["tags that never end"] = Repeat("<a ", 20_000),
        ["entities of no character"] = "## &#xD800;&#0;&#x110000;&#99999999999; {#x}\n\n&nope; &#xDFFF;",
    };

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
