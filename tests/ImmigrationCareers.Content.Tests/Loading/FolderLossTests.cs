using System.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>A folder that is away is told from one in which somebody deletes.</summary>
public sealed class FolderLossTests
{
    [Fact]
    public void Load_FolderThatIsEmptied_KeepsTheGuideUntilItIsBack()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        Directory.Move(content.OnDisk("careers"), Path.Combine(content.Outside, "careers"));
        foreach (var name in Directory.GetFiles(content.Root)) File.Delete(name);
        Directory.Delete(content.OnDisk("pages"), recursive: true);

        Assert.False(content.Loader.Load(TemporaryContent.Today));
        Assert.Equal("the folder is empty", content.Loader.Missing);
        Assert.Equal(3, content.Loader.Current.Sections.Count());

        content.CopyFrom(Repository.TestData("Fixture"));
        content.Load();
        Assert.Null(content.Loader.Missing);
        Assert.Equal("", content.Loader.Current.Printed());
    }

    [Theory]
    [InlineData("site.yml", "site.yml is not there")]
    [InlineData("careers", "no career is there")]
    public void Load_FolderWithoutWhatAGuideNeeds_KeepsTheGuide(string gone, string missing)
    {
        using var content = ContentOfTwelveSections();
        if (Directory.Exists(content.OnDisk(gone))) Directory.Delete(content.OnDisk(gone), recursive: true);
        else content.Delete(gone);

        Assert.False(content.Loader.Load(TemporaryContent.Today));
        Assert.Equal(missing, content.Loader.Missing);
        Assert.Equal(11, content.Loader.Current.Sections.Count());
    }

    /// <summary>As a folder goes that is deleted file by file, each of them announced.</summary>
    [Fact]
    public void Reload_SectionsThatGoOneByOne_AreBelievedDownToTheHalf()
    {
        using var content = ContentOfTwelveSections();
        for (var number = 1; number <= 8; number++)
        {
            var name = $"careers/officer/{number + 10}-part-{number}.md";
            content.Delete(name);
            content.Loader.Reload([name], TemporaryContent.Today);
        }

        Assert.Equal("only 5 of 12 sections are there", content.Loader.Missing);
        Assert.Equal(5, content.Loader.Current.Sections.Count());
        Assert.Equal(3, content.LoadFromCold().Sections.Count());
    }

    [Fact]
    public void Load_SmallGuideThatShrinks_IsBelieved()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Delete("site.yml");
        content.Delete("careers/officer/01-role.md");
        content.Delete("careers/officer/02-education.md");

        Assert.Contains("GUIDE038", content.Load().Printed(), StringComparison.Ordinal);
        Assert.Null(content.Loader.Missing);
        Assert.Equal("clerk-role", Assert.Single(content.Loader.Current.Sections).Id);
    }

    [Theory]
    [InlineData("careers/officer/09-example.md")]
    [InlineData("careers/officer/pipe")]
    [InlineData("synonyms.yml")]
    public void Load_PipeAmongTheFiles_IsAFindingAndNoWait(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes in folders here.");
        using var content = TemporaryContent.FromFixture();
        File.Delete(content.OnDisk(name));
        using (var made = Process.Start("mkfifo", [content.OnDisk(name)])) made.WaitForExit();

        Assert.Equal(
            $"content/{name}(1,1): error GUIDE055: This is a pipe or a device, and no file. Delete it, and put a file here.\n",
            content.Load().Printed());
        Assert.False(content.Loader.Load(TemporaryContent.Today), "It is looked at and nothing is new.");
    }

    private static TemporaryContent ContentOfTwelveSections()
    {
        var content = TemporaryContent.FromFixture();
        for (var number = 1; number <= 8; number++)
            content.Write($"careers/officer/{number + 10}-part-{number}.md", Texts.Section($"part-{number}"));
        content.Load();
        return content;
    }
}
