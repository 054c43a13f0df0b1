using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Loading again does no more than what changed asks for.</summary>
public sealed class ReloadTests
{
    private const string Role = "careers/officer/01-role.md";

    [Fact]
    public void Load_FileThatIsOnlyTouched_MakesNoNewGuide()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Touch(Role);

        Assert.False(content.Loader.Load(TemporaryContent.Today));
        Assert.False(content.Loader.Reload([Role], TemporaryContent.Today));
    }

    [Fact]
    public void Load_OneFileThatChanged_KeepsEveryOtherBodyAsItIs()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load().Sections.ToDictionary(section => section.Id, section => section.Body);
        content.Replace(Role, "Read, ask, decide.", "Ask first.");

        var guide = content.Load();

        Assert.Equal(["officer-role"], guide.Sections.Where(section => section.Body != before[section.Id]).Select(section => section.Id));
    }

    [Fact]
    public void Load_ValueThatChanged_LinksAgainExactlyTheSectionsThatUseIt()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load();
        content.Replace("values.yml", "$34,799", "$35,000");

        var guide = content.Load();

        Assert.Equal(["officer-education"], SectionsOfAnotherBody(before, guide));
        Assert.Contains("$35,000", guide.SectionWithId("officer-education").Body.Html(), StringComparison.Ordinal);
        Assert.Equal("$35,000 a year", guide.Careers[0].Facts[1].Text);
    }

    [Fact]
    public void Load_SectionThatMoved_LinksAgainExactlyTheSectionsThatNameIt()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load();
        content.Move("careers/clerk/01-role.md", "careers/clerk/01-work.md");
        content.Replace("careers/officer/02-education.md", "Pay starts", "[Clerks](clerk-role) aside, pay starts");
        var moved = content.Load();
        content.Move("careers/clerk/01-work.md", "careers/clerk/01-job.md");

        Assert.Equal(["clerk-role", "officer-education"], SectionsOfAnotherBody(before, moved).Order());
        Assert.Equal(["clerk-role", "officer-education"], SectionsOfAnotherBody(moved, content.Load()).Order());
    }

    [Fact]
    public void Load_GuideOfBefore_StaysAsItWas()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load();
        var html = before.SectionWithId("officer-role").Body.Html();
        content.Delete(Role);

        content.Load();

        Assert.Equal(html, Assert.IsType<Destination.SectionPage>(before.Lookup("/careers/officer/role")).Section.Body.Html());
    }

    [Fact]
    public void Load_NewAndDeletedFiles_AreThereAndGone()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("careers/officer/09-example.md", Texts.Section("example"));
        content.Delete(Role);

        var guide = content.Load();

        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/example"));
        Assert.Null(guide.Lookup("/careers/officer/role"));
        Assert.Equal("careers/officer/career.md", Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Reload_OneName_ReadsThatFileOnly()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Replace(Role, "Read", "Look");
        content.Replace("careers/clerk/01-role.md", "About", "Some");

        Assert.True(content.Loader.Reload([Role], TemporaryContent.Today));

        Assert.Contains("Look,", content.Loader.Current.SectionWithId("officer-role").Body.Html(), StringComparison.Ordinal);
        Assert.Contains("About", content.Loader.Current.SectionWithId("clerk-role").Body.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_ChangeThatKeepsSizeAndTime_IsSeen()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        var time = File.GetLastWriteTimeUtc(content.OnDisk(Role));
        content.Replace(Role, "Read", "Look");
        File.SetLastWriteTimeUtc(content.OnDisk(Role), time);
        Assert.False(content.Loader.Load(TemporaryContent.Today));

        Assert.True(content.Loader.Reload([Role], TemporaryContent.Today));
    }

    [Fact]
    public void Reload_FileThatWasDeletedInTheMeantime_IsGone()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Delete(Role);

        Assert.True(content.Loader.Reload([Role], TemporaryContent.Today));
        Assert.Null(content.Loader.Current.Lookup("/careers/officer/role"));
        Assert.False(content.Loader.Reload([Role, "careers/officer/never-there.md", "no/such/folder/x.md"], TemporaryContent.Today));
    }

    [Fact]
    public void Reload_FolderThatIsRenamed_FindsTheFilesInIt()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        Directory.Move(content.OnDisk("careers/clerk"), content.OnDisk("careers/registrar"));

        Assert.True(content.Loader.Reload(["careers/clerk", "careers/registrar"], TemporaryContent.Today));

        Assert.IsType<Destination.SectionPage>(content.Loader.Current.Lookup("/careers/registrar/role"));
        Assert.Null(content.Loader.Current.Lookup("/careers/clerk/role"));
    }

    [Fact]
    public void Current_BeforeTheFirstLoad_SaysWhatToDo()
    {
        using var content = TemporaryContent.FromFixture();

        Assert.Throws<InvalidOperationException>(() => new GuideLoader(new ContentFolder(content.Root)).Current);
    }

    private static IEnumerable<string> SectionsOfAnotherBody(Guide before, Guide after) =>
        after.Sections.Where(section => !ReferenceEquals(section.Body, before.SectionWithId(section.Id).Body))
            .Select(section => section.Id);
}
