using ImmigrationCareers.Content.Bodies;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests;

/// <summary>
/// Runs the pairs under <c>Examples/</c>: each <c>.md</c> becomes the body of a section of the guide in <c>Fixture/</c>
/// and must give exactly the <c>.html</c> beside it. One that begins with three hyphens brings further front matter. What is said
/// of it is in a <c>.txt</c> beside it, of most nothing.
/// </summary>
public sealed class ExampleTests
{
    private const string SectionId = "example";
    private const string Fence = "---\n";
    private static readonly string Folder = Repository.TestData("Examples");

    public static TheoryData<string> Names => [.. FilesEndingIn(".md")];

    [Theory]
    [MemberData(nameof(Names))]
    public void WriteTo_Example_GivesItsHtml(string name)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/09-example.md", SectionOf(File.ReadAllText(Path.Combine(Folder, name + ".md"))));

        var guide = content.Load();

        Assert.Equal(FindingsOf(name), guide.Printed());
        var html = guide.SectionWithId(SectionId).Body.Html(ViewOf(name));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".html")), html);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_AreWholePairsAndNotFew()
    {
        Assert.Equal(FilesEndingIn(".md"), FilesEndingIn(".html"));
        Assert.True(FilesEndingIn(".md").Length >= 47, "Examples are missing.");
        Assert.Equal(
            [
                "Alerts", "CommonMark", "Directions", "FormerIds", "Headings", "Languages", "Links", "Permalinks", "Pictures",
                "SharedPage", "Sources", "Steps", "Tables", "Values",
            ],
            FilesEndingIn(".md").Select(name => name.Split('/')[0]).Distinct());
    }

    private static string FindingsOf(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static string[] FilesEndingIn(string extension) =>
    [
        .. Directory.EnumerateFiles(Folder, "*" + extension, SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string SectionOf(string example)
    {
        if (!example.StartsWith(Fence, StringComparison.Ordinal)) return Texts.Section(SectionId, example);
        var end = example.IndexOf("\n" + Fence, StringComparison.Ordinal) + 1;
        return Texts.Section(SectionId, example[(end + Fence.Length)..], keys: example[Fence.Length..end]);
    }

    private static BodyView ViewOf(string name) => name.Split('/')[0] switch
    {
        "Permalinks" => new BodyView { WithPermalinks = true },
        "SharedPage" => new BodyView { SharedWith = new HashSet<string> { SectionId, "officer-education" }, HeadingShift = 1 },
        _ => BodyView.Alone,
    };
}
