using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

public sealed class ContentFolderTests
{
    [Fact]
    public void New_MissingFolder_ThrowsWithItsPath()
    {
        using var content = TemporaryContent.Empty();
        var missing = Path.Combine(content.Root, "missing");

        var problem = Assert.Throws<DirectoryNotFoundException>(() => new ContentFolder(missing));
        Assert.Equal($"There is no content folder at {missing}.", problem.Message);
    }

    [Fact]
    public void New_FileInPlaceOfTheFolder_Throws()
    {
        using var content = TemporaryContent.FromFixture();

        Assert.Throws<DirectoryNotFoundException>(() => new ContentFolder(content.OnDisk("site.yml")));
    }

    [Fact]
    public void Load_EmptyFolder_IsAnEmptyGuideWithoutItsSiteFile()
    {
        using var content = TemporaryContent.Empty();

        var guide = content.Load();

        Assert.Empty(guide.Careers);
        Assert.Empty(guide.Pages);
        Assert.Equal(
            "content/site.yml(1,1): error GUIDE038: The content folder has no site.yml. "
            + "Add it, with the keys title, tagline, careers and footer.\n",
            guide.Printed());
    }

    [Fact]
    public void Load_LinksWithinTheFolder_AreFollowed()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/.shared/text.md", Texts.Section("example"));
        File.CreateSymbolicLink(content.OnDisk("careers/officer/09-example.md"), ".shared/text.md");
        Directory.CreateSymbolicLink(content.OnDisk("careers/officer/.more"), content.OnDisk("careers/officer/.shared"));

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/example"));
    }

    [Fact]
    public void Load_FolderThatIsItselfALink_IsReadLikeAnyOther()
    {
        using var content = TemporaryContent.FromFixture();
        var link = Path.Combine(content.Outside, "link");
        Directory.CreateSymbolicLink(link, content.Root);
        File.CreateSymbolicLink(content.OnDisk("pages/also.md"), content.OnDisk("pages/about.md"));
        var loader = new GuideLoader(new ContentFolder(link));

        loader.Load(TemporaryContent.Today);

        Assert.Equal("", loader.Current.Printed());
        Assert.IsType<Destination.Page>(loader.Current.Lookup("/also"));
    }

    [Fact]
    public void Load_FolderThatLeadsInACircle_Ends()
    {
        using var content = TemporaryContent.FromFixture();
        Directory.CreateSymbolicLink(content.OnDisk("careers/officer/again"), content.OnDisk("careers/officer"));
        Directory.CreateSymbolicLink(content.OnDisk("careers/officer/itself"), content.OnDisk("careers/officer/itself"));

        var guide = content.Load();

        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/role"));
        Assert.Contains(
            guide.Diagnostics,
            diagnostic => diagnostic.File == "careers/officer/again/01-role.md" && diagnostic.Code == "GUIDE006");
        Assert.Contains(guide.Diagnostics, diagnostic => diagnostic.File == "careers/officer/itself");
        Assert.False(content.Loader.Load(TemporaryContent.Today));
    }

    [Fact]
    public void Load_FilesThatEditorsLeaveBehind_AreNoPartOfTheGuide()
    {
        using var content = TemporaryContent.FromFixture();
        string[] names =
        [
            ".01-role.md.swp", "01-role.md~", "#01-role.md#", "4913", "01-role.md.tmp", ".hidden/x.md", "Thumbs.db", "desktop.ini",
            "~$01-role.md", "01-role.md.bak", "01-role.md.orig", "01-role.md.rej", "01-role.BAK", ".DS_Store", "__MACOSX/x.md",
        ];
        foreach (var name in names) content.Write("careers/officer/" + name, "left behind");

        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void NameOf_PathsOnDisk_AreRelativeOrNull()
    {
        using var content = TemporaryContent.FromFixture();
        var folder = new ContentFolder(content.Root);

        Assert.Equal("careers/officer/01-role.md", folder.NameOf(content.OnDisk("careers/officer/01-role.md")));
        Assert.Null(folder.NameOf(Path.Combine(content.Outside, "x.md")));
        Assert.Null(folder.NameOf(content.OnDisk("careers/.git/x.md")));
        Assert.Equal(content.Root, folder.Path);
    }
}
