using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Ids and addresses have one owner; who had them keeps them.</summary>
public sealed class ClaimTests
{
    private const string First = "careers/officer/08-first.md";
    private const string Second = "careers/officer/09-second.md";

    [Fact]
    public void Load_IdThatTwoFilesHaveFromTheStart_BelongsToTheFirstByPath()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Second, Texts.Section("same"));
        content.Write(First, Texts.Section("same"));

        var guide = content.Load();

        Assert.Equal("/careers/officer/first", guide.FindPermanent("same", null));
        Assert.Equal(new Destination.Unavailable("/careers/officer/second"), guide.Lookup("/careers/officer/second"));
        Assert.Equal(Second, Assert.Single(guide.Diagnostics).File);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Load_CopyOfAPublishedSection_IsHeldWhateverWasThereFirst(bool fromCold)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/00-copy.md", File.ReadAllText(content.OnDisk("careers/officer/02-education.md")));
        if (!fromCold)
        {
            // The copy is alone for a while, so that it was there before the original comes back.
            content.Move("careers/officer/02-education.md", "../education.md");
            Assert.Equal("/careers/officer/copy", content.Load().FindPermanent("officer-education", null));
            content.Move("../education.md", "careers/officer/02-education.md");
        }

        var guide = content.Load();

        Assert.Equal("/careers/officer/education", guide.FindPermanent("officer-education", null));
        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/education"));
        Assert.Equal(new Destination.Unavailable("/careers/officer/copy"), guide.Lookup("/careers/officer/copy"));
        Assert.Equal(
            ("careers/officer/00-copy.md", "GUIDE015"),
            (Assert.Single(guide.Diagnostics).File, guide.Diagnostics[0].Code));
    }

    [Fact]
    public void Load_NewFileWithAnIdInUse_IsHeldThoughItComesFirstByPath()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Second, Texts.Section("same"));
        content.Load();
        content.Write(First, Texts.Section("same"));

        var guide = content.Load();

        Assert.Equal("/careers/officer/second", guide.FindPermanent("same", null));
        Assert.Equal(new Destination.Unavailable("/careers/officer/first"), guide.Lookup("/careers/officer/first"));
        Assert.Equal(First, Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Load_FileThatTakesAnIdInUse_KeepsItsLastGoodVersion()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(First, Texts.Section("one", "Before.\n"));
        content.Write(Second, Texts.Section("two"));
        content.Load();
        content.Write(First, Texts.Section("two", "After.\n"));

        var guide = content.Load();

        Assert.Equal("<p>Before.</p>\n", guide.SectionWithId("one").Body.Html());
        Assert.Equal("/careers/officer/second", guide.FindPermanent("two", null));
        Assert.Equal("GUIDE015", Assert.Single(guide.Diagnostics).Code);
    }

    [Fact]
    public void Load_FileThatBreaks_KeepsItsIdAgainstANewcomerThatComesFirstByPath()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Second, Texts.Section("same"));
        content.Load();
        content.Write(Second, Texts.Section("same", "<b>"));
        content.Write(First, Texts.Section("same"));

        Assert.Equal("/careers/officer/second", content.Load().FindPermanent("same", null));
    }

    [Fact]
    public void Load_NewcomerWhoseRivalIsDeleted_IsShown()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Second, Texts.Section("same"));
        content.Load();
        content.Write(First, Texts.Section("same"));
        content.Load();
        content.Delete(Second);

        var guide = content.Load();

        Assert.Equal("/careers/officer/first", guide.FindPermanent("same", null));
        Assert.Equal("", guide.Printed());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Load_FilesThatSwapTheirIds_AreBothShown(bool inOneLoad)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(First, Texts.Section("one"));
        content.Write(Second, Texts.Section("two"));
        content.Load();
        content.Write(First, Texts.Section("two"));
        if (!inOneLoad) content.Load();
        content.Write(Second, Texts.Section("one"));

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Equal("/careers/officer/first", guide.FindPermanent("two", null));
        Assert.Equal("/careers/officer/second", guide.FindPermanent("one", null));
    }

    [Fact]
    public void Load_SecondFileWithAnAddressInUse_IsHeld()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("careers/officer/00-role.md", Texts.Section("usurper"));

        var guide = content.Load();

        Assert.Equal("officer-role", Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/role")).Section.Id);
        Assert.Equal("careers/officer/00-role.md", Assert.Single(guide.Diagnostics).File);
    }
}
