using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Reading;

public sealed class PictureTests
{
    private const string Name = "careers/officer/09-example.md";

    private const string Stages = "```picture\nkind: stages\ntitle: Way\nrows: [{ name: Learn now, section: officer-education }]\n```\n";

    private const string Ranges =
        "```picture\nkind: ranges\ntitle: Pay\ncolumns: [a, b]\nrows: [{ name: x, from: \"{{ pay }}\", to: \"$69,598\" }]\n```\n";

    [Fact]
    public void WriteTo_StageOfASection_TakesAsLongAsTheSectionSaysNow()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Stages));
        Assert.DoesNotContain("duration", content.Load().SectionWithId("example").Body.Html(), StringComparison.Ordinal);

        content.Replace("careers/officer/02-education.md", "topic: education\n", "topic: education\nduration: 0-4 years\n");

        Assert.Contains(
            "</b><span class=\"duration\">up to 4 years</span></li>",
            content.Load().SectionWithId("example").Body.Html(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_BarOfAValue_FollowsTheValue()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Ranges));
        Assert.Contains("<rect x=\"50\" width=\"50\"", content.Load().SectionWithId("example").Body.Html(), StringComparison.Ordinal);

        content.Replace("values.yml", "$34,799", "$17,399.50");

        Assert.Contains("<rect x=\"25\" width=\"75\"", content.Load().SectionWithId("example").Body.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_BarOfAnUnknownValue_IsLeftOutAndTheFigureSaysSo()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Ranges.Replace("{{ pay }}", "{{ never }}", StringComparison.Ordinal)));

        Assert.Contains(
            "<td>[figure missing] to $69,598</td>",
            content.Load().SectionWithId("example").Body.Html(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void HasPictures_IsTrueOfATextWithAPictureAlone()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Ranges));
        var guide = content.Load();

        Assert.True(guide.SectionWithId("example").Body.HasPictures);
        Assert.False(guide.SectionWithId("officer-role").Body.HasPictures);
    }

    [Fact]
    public void Words_OfAPicture_AreCounted()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", Stages));

        Assert.Equal(3, content.Load().SectionWithId("example").Body.Words);
    }
}
