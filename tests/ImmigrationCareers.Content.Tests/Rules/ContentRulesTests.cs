using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Rules;

/// <summary>What is judged, and when.</summary>
public sealed class ContentRulesTests
{
    private const string Name = "careers/officer/09-example.md";

    [Fact]
    public void Check_GoodContent_FindsNothingAndCountsItsFiles()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(".hidden", "x");

        Assert.Equal("", content.Check().Printed());
        Assert.Equal(13, content.Check().Files);
    }

    [Fact]
    public void Load_ContentAgainstTheRules_IsShownWithoutAWord()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "It takes 12 weeks.\n"));

        Assert.Empty(content.Load().Diagnostics);
        Assert.Single(content.Check().Diagnostics);
    }

    [Fact]
    public void Check_FileWithErrors_IsNotJudgedAndNeitherIsTheWhole()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "It takes 12 weeks. <b>\n"));
        content.Replace("careers/clerk/01-role.md", "About {{ share }}", "About 12");

        Assert.Equal(
            [("careers/clerk/01-role.md", "GUIDE060"), (Name, "GUIDE025")],
            content.Check().Diagnostics.Select(finding => (finding.File, finding.Code)));
    }

    [Theory]
    [InlineData("rules.yml")]
    [InlineData("values.yml")]
    [InlineData("sources.yml")]
    public void Check_SharedFileWithErrors_IsMendedFirst(string file)
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "It takes 12 weeks.\n"));
        content.Write(file, "Words: [\n");

        Assert.All(content.Check().Diagnostics, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Check_Draft_IsNotJudgedAndItsSourcesAndValuesAreInUse()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("sources.yml", File.ReadAllText(content.OnDisk("sources.yml"))
            + "paper: { title: The paper, publisher: The press, url: https://example.org/paper, checked: 2026-11-20 }\n");
        content.Write("values.yml", File.ReadAllText(content.OnDisk("values.yml"))
            + "rate: { text: \"5 percent\", meaning: A rate, as-of: 2026, source: law }\n");
        content.Write(Name, Texts.Section("example", "It takes 12 weeks, {{ rate }}.\n\nOr so.[^paper]\n", "draft: true\n"));

        Assert.Equal("", content.Check().Printed());
    }

    /// <summary>A build must not begin to fail because time has passed.</summary>
    [Fact]
    public void Check_OnAnyDay_FindsTheSame()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "It takes 12 weeks.\n", "publish: 2026-12-05\nwithdrawn: 2027-03-01\n"));
        content.Write("careers/officer/10-other.md", Texts.Section("other", "It takes 13 weeks.[^paper]\n", "withdrawn: 2027-03-01\n"));
        content.Write("sources.yml", File.ReadAllText(content.OnDisk("sources.yml"))
            + "paper: { title: The paper, publisher: The press, url: https://example.org/paper, checked: 2026-11-20 }\n");

        var today = content.Check().Printed();

        Assert.StartsWith($"content/{Name}(11,10): warning GUIDE060: The number 12 has no source.", today, StringComparison.Ordinal);
        Assert.Equal(2, today.Split('\n').Length);
        Assert.All(
            [new DateOnly(2026, 12, 5), new DateOnly(2027, 3, 1), new DateOnly(2036, 1, 1)],
            day => Assert.Equal(today, content.Check(day).Printed()));
    }

    [Fact]
    public void Check_Findings_AreSortedWithThoseOfLoading()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(Name, Texts.Section("example", "In 1.\n\n### Skips {#skips}\n\nIn 2.\n"));

        Assert.Equal(
            [(9, "GUIDE060"), (11, "GUIDE033"), (13, "GUIDE060")],
            content.Check().Diagnostics.Select(finding => (finding.Line, finding.Code)));
    }
}
