using System.Text;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>An editor's guide and the readers' guide are built of the same readings, and neither disturbs the other.</summary>
public sealed class PreviewTests
{
    private const string Role = "careers/officer/01-role.md";

    [Fact]
    public void Preview_DraftsAndWhatIsNotPublishedYet_AreShownAndLinkedTo()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/08-draft.md", Texts.Section("draft", "[Later](officer-later)\n", "draft: true\n"));
        var published = content.Load();

        var preview = content.Loader.Preview(TemporaryContent.Today, new Dictionary<string, byte[]>());

        Assert.Null(published.FindSection("draft"));
        Assert.Null(published.Lookup("/careers/officer/later"));
        Assert.Equal("<p><a href=\"/careers/officer/later\">Later</a></p>\n", preview.SectionWithId("draft").Body.Html());
    }

    [Fact]
    public void Preview_TextThatIsNotSaved_StandsInPlaceOfTheFile()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();

        var preview = Preview(content, Texts.Section("officer-role", "Unsaved. See [nothing](officer-nothing).\n"));

        Assert.Equal("<p>Unsaved. See nothing.</p>\n", preview.SectionWithId("officer-role").Body.Html());
        Assert.Equal(["GUIDE021"], preview.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Preview_TextThatIsBroken_ShowsTheLastGoodVersionAndWhatIsWrong()
    {
        using var content = TemporaryContent.FromFixture();
        var published = content.Load();

        var preview = Preview(content, Texts.Section("officer-role", "<b>\n"));

        Assert.Equal(published.SectionWithId("officer-role").Body.Html(), preview.SectionWithId("officer-role").Body.Html());
        Assert.Equal(["GUIDE025"], preview.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Load_AfterAPreview_GivesWhatItWouldHaveGivenWithoutOne()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load();
        Preview(content, Texts.Section("officer-education", "Takes the id of another.\n"));
        Preview(content, Texts.Section("officer-role", "## New {#new}\n"));
        content.Write("careers/clerk/09-more.md", Texts.Section("clerk-more", "See [the role](officer-role).\n"));

        var after = content.Load();

        Assert.Equal("", after.Printed());
        // Nothing of the published guide that did not change was made anew.
        Assert.All(before.Sections, section => Assert.Same(section, after.SectionWithId(section.Id)));
    }

    private static Guide Preview(TemporaryContent content, string role) =>
        content.Loader.Preview(TemporaryContent.Today, new Dictionary<string, byte[]> { [Role] = Encoding.UTF8.GetBytes(role) });
}
