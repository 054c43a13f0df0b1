using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Words;

/// <summary>The content that visitors read keeps its own rules, and <c>rules.yml</c> has all of them in force.</summary>
public sealed class RepositoryRulesTests
{
    private const string Role = "careers/immigration-services-officer/01-role.md";
    private const string Skills = "careers/immigration-services-officer/04-skills.md";
    private const string Paper = "paper: { title: A, publisher: B, url: https://example.org, checked: 2026-11-20 }\n";
    private const string Career = "careers/immigration-services-officer/career.md";

    [Fact]
    public void Check_ContentOfTheRepository_FindsNothing()
    {
        using var content = Copy();

        var found = content.Check();

        Assert.Equal("", found.Printed());
        Assert.Equal(Directory.EnumerateFiles(content.Root, "*", SearchOption.AllDirectories).Count(), found.Files);
        Assert.Equal("", content.Check(new DateOnly(2046, 1, 1)).Printed());
    }

    /// <summary>Every text of both careers, and every page that is not about the site itself.</summary>
    [Fact]
    public void Check_NumberPlantedInEveryText_IsSeenInEach()
    {
        using var content = Copy();
        var files = RepositoryGuide.Texts.Select(text => text.File).ToList();
        foreach (var file in files) content.Write(file, File.ReadAllText(content.OnDisk(file)) + "\nIt takes 77 weeks.\n");

        var seen = content.Check().Diagnostics
            .Where(finding => finding.Message == "The number 77 has no source")
            .Select(finding => finding.File)
            .ToList();

        Assert.Equal(24 + 2, seen.Count);
        Assert.Equal(
            [
                "pages/accessibility.md", "pages/for-counselors.md", "pages/for-editors.md",
                "pages/how-we-check-facts.md", "pages/privacy.md",
            ],
            files.Except(seen).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GUIDE060", Skills, "### A mock case {#mock-case}", "### A mock case {#the-mock-case}")]
    [InlineData("GUIDE061", "rules.yml", "reading-grade: 9", "reading-grade: 8")]
    [InlineData("GUIDE062", Skills, "[USA Hire](/glossary#usa-hire)", "USA Hire")]
    [InlineData("GUIDE063", "pages/glossary.md", "## Adjudicate {#adjudicate}", "## Zadjudicate {#adjudicate}")]
    [InlineData("GUIDE064", "pages/glossary.md", "To decide a case under the law.", "To decide. A case. Under the law.")]
    [InlineData("GUIDE065", "pages/glossary.md", "## Accredited representative {#", "## Accredited representation {#")]
    [InlineData("GUIDE066", Skills, "- [ ] Solve the", "- [ ] Solving the")]
    [InlineData("GUIDE067", Skills, "- [ ] Solve the", "- [ ] Read it {#a}\n- [ ] Read it {#b}\n- [ ] Solve the")]
    [InlineData("GUIDE068", Skills, "- [ ] Solve the", "- [ ] Do the")]
    [InlineData("GUIDE069", Skills, "duration: 2-6 months\n", "")]
    [InlineData("GUIDE070", Skills, "duration: 2-6 months\n", "duration: 2-7 months\n")]
    [InlineData("GUIDE071", "rules.yml", "words-per-section: 500-1200", "words-per-section: 500-1199")]
    [InlineData("GUIDE072", "rules.yml", "words-between-headings: 250", "words-between-headings: 248")]
    [InlineData("GUIDE073", "sources.yml", "\nace-uscis-refugee: {", "\n" + Paper + "ace-uscis-refugee: {")]
    [InlineData(
        "GUIDE074",
        "values.yml",
        "\nau-aps4-pay: {",
        "\na: { text: b, meaning: c, as-of: 2026, source: ace-uscis-basic }\nau-aps4-pay: {")]
    [InlineData("GUIDE075", Role, "\n---\n", "\n---\nPay is $40,736, we estimate.\n\n")]
    [InlineData("GUIDE076", Career, "\nfacts:\n", "\nfacts:\n  - { label: Share, text: 5 of 6 }\n")]
    [InlineData("GUIDE077", Skills, "### A mock case {#mock-case}", "### A mock case {#the-mock-case}")]
    public void Check_FaultPlantedInTheRepository_IsSeen(string code, string file, string old, string replacement)
    {
        using var content = Copy();
        content.Replace(file, old, replacement);

        Assert.Contains(content.Check().Diagnostics, finding => finding.Code == code);
    }

    /// <summary>What is judged is there: rules find nothing in an empty guide either.</summary>
    [Fact]
    public void Guide_OfTheRepository_HasTermsFactsAndHeadingsToJudge()
    {
        Assert.True(RepositoryGuide.TextOf("glossary").Body.Headings.Length >= 45, "Terms are missing.");
        var facts = RepositoryGuide.Guide.Careers.SelectMany(career => career.Facts).Where(fact => fact.Text.Any(char.IsDigit));
        Assert.True(facts.Count() >= 10, "Facts are missing.");
        Assert.All(RepositoryGuide.Guide.Sections, section => Assert.True(section.Body.Headings.Length > 3, section.Id));
        Assert.All(RepositoryGuide.Texts, text => Assert.True(text.Body.Words > 90, text.Id));
        var sources = RepositoryGuide.Texts.SelectMany(text => text.Body.References).Select(reference => reference.Source.Id).Distinct();
        Assert.True(sources.Count() >= 60, "Sources are missing.");
        Assert.All(RepositoryGuide.Texts.SelectMany(text => text.Body.Figures), figure => Assert.NotNull(figure.ReferenceNumber));
    }

    private static TemporaryContent Copy()
    {
        var content = TemporaryContent.Empty();
        content.CopyFrom(Repository.PathOf("content"));
        return content;
    }
}
