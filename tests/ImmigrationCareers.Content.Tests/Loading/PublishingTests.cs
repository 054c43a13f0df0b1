using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>The UTC day is an input of the guide: the same files, another day, another guide.</summary>
public sealed class PublishingTests
{
    private const string Name = "careers/officer/09-example.md";
    private const string Path = "/careers/officer/example";
    private static readonly DateOnly Tomorrow = TemporaryContent.Today.AddDays(1);

    [Fact]
    public void Load_Draft_IsNowhere()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", keys: "draft: true\naliases: [sample]\n"));
        content.Replace("careers/officer/01-role.md", "See", "See [it](example) and");

        var guide = content.Load();

        Assert.Null(guide.Lookup(Path));
        Assert.Null(guide.Lookup("/careers/officer/sample"));
        Assert.Null(guide.FindPermanent("example", null));
        Assert.DoesNotContain(guide.Sections, section => section.Id == "example");
        Assert.Contains("See it and", guide.SectionWithId("officer-role").Body.Html(), StringComparison.Ordinal);
        Assert.Equal("", guide.Printed());
    }

    [Fact]
    public void Load_DraftWithABrokenLink_IsReported()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "[x](nowhere)\n", "draft: true\n"));

        Assert.Equal("GUIDE021", Assert.Single(content.Load().Diagnostics).Code);
    }

    [Fact]
    public void Load_OnTheDayOfPublication_ShowsTheSectionAndTheLinksToIt()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", keys: "publish: 2026-12-02\n"));
        content.Replace("careers/officer/01-role.md", "See", "See [it](example) and");
        Assert.Null(content.Load().Lookup(Path));

        Assert.True(content.Loader.Load(Tomorrow));

        var guide = content.Loader.Current;
        Assert.Equal(Tomorrow, guide.Day);
        Assert.IsType<Destination.SectionPage>(guide.Lookup(Path));
        Assert.Contains(
            "<a href=\"/careers/officer/example\">it</a>",
            guide.SectionWithId("officer-role").Body.Html(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OnTheDayOfWithdrawal_SaysThatTheSectionIsGoneAndWhatToReadInstead()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(
            Name,
            Texts.Section(
                "example", keys: "aliases: [sample]\nwithdrawn: 2026-12-02\nreplaced-by: [officer-role, officer-later, clerk-role]\n"));
        Assert.IsType<Destination.SectionPage>(content.Load().Lookup(Path));

        var guide = content.Load(Tomorrow);

        var gone = Assert.IsType<Destination.Gone>(guide.Lookup(Path));
        Assert.Equal("example", gone.Section.Id);
        Assert.Equal(["officer-role", "clerk-role"], gone.Instead.Select(section => section.Id));
        Assert.Equal(Path, guide.FindPermanent("example", "any"));
        Assert.DoesNotContain(guide.Sections, section => section.Id == "example");
        Assert.Equal(new Destination.Moved(Path), guide.Lookup("/careers/officer/sample"));
    }

    [Fact]
    public void Load_PassingOfTime_NeverBringsUpADiagnostic()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(
            Name, Texts.Section("example", "## Part {#part}\n", "aliases: [sample]\nwithdrawn: 2026-12-02\nreplaces: [ancient]\n"));
        content.Replace("careers/officer/01-role.md", "See", "See [it](example#part) and");
        content.Write("published-links.txt", "/careers/officer/example#part\n/careers/officer/sample\n/go/ancient\n/go/example/part\n");
        Assert.Equal("", content.Load().Printed());

        Assert.Equal("", content.Load(new DateOnly(2030, 1, 1)).Printed());
    }

    [Fact]
    public void Load_SameDayAndFiles_MakesNoNewGuide()
    {
        using var content = TemporaryContent.FromFixture();
        Assert.True(content.Loader.Load(TemporaryContent.Today));
        var guide = content.Loader.Current;

        Assert.False(content.Loader.Load(TemporaryContent.Today));
        Assert.Same(guide, content.Loader.Current);
        Assert.True(content.Loader.Load(Tomorrow));
    }
}
