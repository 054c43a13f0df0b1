using System.Diagnostics;
using System.Text;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Whatever a file holds, it becomes a page or a diagnostic, and soon.</summary>
public sealed class HostileTextTests
{
    private const string Name = "careers/officer/09-example.md";

    /// <summary>Far more than any of these takes, far less than one that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Bodies => [.. Texts().Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Load_HostileText_IsAPageOrADiagnosticAndSoon(string what)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Support.Texts.Section("example", Texts()[what] + "\n"));
        var clock = Stopwatch.StartNew();

        var guide = content.Load();

        var found = guide.Lookup("/careers/officer/example");
        Assert.True(found is Destination.SectionPage or Destination.Unavailable);
        Assert.Equal(found is Destination.Unavailable, guide.Diagnostics.Any());
        if (found is Destination.SectionPage page) Assert.NotEqual("", page.Section.Body.Html());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Load_AnyBytesInASection_NeverThrow()
    {
        var random = new Random(20261201);
        var original = Encoding.UTF8.GetBytes(File.ReadAllText(Repository.PathOf("content", "careers", "immigration-services-officer", "02-education.md")));
        using var content = TemporaryContent.FromFixture();
        content.Load();
        var broken = 0;
        for (var round = 0; round < 300; round++)
        {
            content.WriteBytes(Name, Mutated(original, random));

            content.Loader.Reload([Name], TemporaryContent.Today);

            if (content.Loader.Current.Diagnostics.Any(diagnostic => diagnostic.File == Name)) broken++;
            foreach (var section in content.Loader.Current.Sections) section.Body.Html();
        }

        Assert.InRange(broken, 100, 300);
    }

    [Theory]
    [InlineData("values.yml")]
    [InlineData("sources.yml")]
    [InlineData("site.yml")]
    [InlineData("synonyms.yml")]
    [InlineData("published-links.txt")]
    [InlineData("careers/officer/career.md")]
    [InlineData("pages/about.md")]
    public void Load_AnyBytesInAnotherFile_NeverThrow(string name)
    {
        var random = new Random(name.Length);
        using var content = TemporaryContent.FromFixture();
        var original = File.ReadAllBytes(content.OnDisk(name));
        content.Load();
        for (var round = 0; round < 60; round++)
        {
            content.WriteBytes(name, Mutated(original, random));

            content.Loader.Reload([name], TemporaryContent.Today);

            Assert.Equal(3, content.Loader.Current.Sections.Count());
        }
    }

    private static Dictionary<string, string> Texts() => new()
    {
        ["1,000 nested lists"] = string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth * 2) + "- a\n")),
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

    private static byte[] Mutated(byte[] original, Random random)
    {
        string[] marks = ["{{", "}}", "{#", "[^", "](", "<", "- [ ] ", "\n> ", "\n---\n", "\t", "|", "*", "`", ": ", "\"", "&a ", "*a ", "!x ", "\r\n", "\0", "é", "\u2028", "٣", "#"];
        var bytes = original.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(marks[random.Next(marks.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
