using ImmigrationCareers.Content.Diagnostics;
using ImmigrationCareers.Content.Tests.Support;
using ImmigrationCareers.Content.Wording;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>The files that every page draws on, broken or missing.</summary>
public sealed class SharedFileTests
{
    [Fact]
    public void Load_ValuesThatBreak_KeepTheLastGoodOnes()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Replace("values.yml", "text: \"$34,799\"", "text: \"$35,000\", colour: red");

        var guide = content.Load();

        Assert.Contains("$34,799", guide.SectionWithId("officer-education").Body.Html(), StringComparison.Ordinal);
        Assert.Equal("values.yml", Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Load_ValuesBrokenFromTheStart_GiveWhatCanBeReadAndReportNoUse()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("values.yml", "meaning: Pay at the start, ", "");

        var guide = content.Load();

        Assert.Contains("40 percent", guide.SectionWithId("clerk-role").Body.Html(), StringComparison.Ordinal);
        Assert.Contains("[figure missing]", guide.SectionWithId("officer-education").Body.Html(), StringComparison.Ordinal);
        Assert.Equal("values.yml", Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Load_SourcesThatBreak_KeepTheLastGoodOnes()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Replace("sources.yml", "title: The book", "title: Another book, colour: red");

        var guide = content.Load();

        Assert.Equal("The book", guide.SectionWithId("officer-education").Body.References[0].Source.Title);
        Assert.Equal("sources.yml", Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Load_SourcesBrokenFromTheStart_GiveWhatCanBeReadAndReportNoUse()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("sources.yml", "title: The book, ", "");

        var guide = content.Load();

        Assert.Equal(["law"], guide.SectionWithId("officer-education").Body.References.Select(reference => reference.Source.Id));
        Assert.Equal("sources.yml", Assert.Single(guide.Diagnostics).File);
    }

    [Fact]
    public void Load_SiteFileThatBreaks_KeepsTheLastGoodOne()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("site.yml", "title: \"Fixture");

        var guide = content.Load();

        Assert.Equal("A small guide to test with.", guide.Site.Tagline);
        Assert.Equal(["officer", "clerk"], guide.Careers.Select(career => career.Slug));
        Assert.Equal("GUIDE012", Assert.Single(guide.Diagnostics).Code);
    }

    [Fact]
    public void Load_SiteFileBrokenFromTheStart_GivesWhatCanBeRead()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("site.yml", "footer: The foot of the page.\n", "");

        var guide = content.Load();

        Assert.Equal(new Site("Fixture", "A small guide to test with.", ""), guide.Site);
        Assert.Equal(["officer", "clerk"], guide.Careers.Select(career => career.Slug));
        Assert.Equal("GUIDE008", Assert.Single(guide.Diagnostics).Code);
    }

    [Fact]
    public void Load_NoSiteFile_StillServesTheCareersByName()
    {
        using var content = TemporaryContent.FromFixture();
        content.Delete("site.yml");

        var guide = content.Load();

        Assert.Equal("Immigration Careers", guide.Site.Title);
        Assert.Equal(["clerk", "officer"], guide.Careers.Select(career => career.Slug));
        Assert.Equal("GUIDE038", Assert.Single(guide.Diagnostics).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Load_CareerFileMissingOrBroken_StillServesTheSections(bool isMissing)
    {
        using var content = TemporaryContent.FromFixture();
        if (isMissing) content.Delete("careers/clerk/career.md");
        else content.Write("careers/clerk/career.md", "---\nid: clerk\n---\n");

        var guide = content.Load();

        var career = guide.Careers.Single(career => career.Slug == "clerk");
        Assert.False(career.HasOverview);
        Assert.Equal("Clerk", career.Title);
        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/clerk/role"));
        Assert.Equal(isMissing ? null : new Destination.Unavailable("/careers/clerk"), guide.Lookup("/careers/clerk"));
    }

    [Fact]
    public void Load_CareerFileThatBreaks_KeepsItsLastGoodVersion()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("careers/clerk/career.md", "---\nid: clerk\n---\n");

        Assert.Equal("Keeps the files.", content.Load().Careers.Single(career => career.Id == "clerk").Summary);
    }

    [Fact]
    public void Load_Synonyms_GivesTheirGroups()
    {
        using var content = TemporaryContent.FromFixture();
        Assert.Equal(["officer", "adjudicator"], Assert.Single(content.Load().Synonyms));
        content.Write("synonyms.yml", "# none\n");

        Assert.Empty(content.Load().Synonyms);
        Assert.Equal("", content.Loader.Current.Printed());
    }

    [Fact]
    public void Load_Facts_HaveTheirValuesAndReferences()
    {
        using var content = TemporaryContent.FromFixture();

        var career = content.Load().Careers[0];

        Assert.Equal([new Fact(null, "Employer", "The state", null), new Fact(null, "Starting pay", "$34,799 a year", 1)], career.Facts);
        Assert.Equal("law", career.Body.References[0].Source.Id);
    }

    [Fact]
    public void Load_FactsWithAKey_HaveItsLabelUnlessTheyGiveTheirOwn()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(
            "careers/officer/career.md",
            "  - { label: Employer, text: The state }",
            "  - { key: employer, text: The state }\n  - { key: places, label: Where, text: Everywhere }");

        var facts = content.Load().Careers[0].Facts;

        Assert.Equal(("employer", "Employer"), (facts[0].Key!.Id, facts[0].Label));
        Assert.Equal(("places", "Where"), (facts[1].Key!.Id, facts[1].Label));
        Assert.Null(facts[2].Key);
    }

    [Fact]
    public void Load_ReferencesAndFigures_NumberCitedSourcesFirst()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write(
            "careers/officer/09-example.md",
            Texts.Section("example", "Pay is {{ pay }}, {{ share }}.[^book] Also {{ pay }}.\n", "sources: [law]\n"));

        var body = content.Load().SectionWithId("example").Body;

        Assert.Equal(
            [("book", 1, true), ("law", 2, false)],
            body.References.Select(reference => (reference.Source.Id, reference.Number, reference.IsCited)));
        Assert.Equal([("pay", 2), ("share", 1)], body.Figures.Select(figure => (figure.Value.Id, figure.ReferenceNumber!.Value)));
        Assert.Equal(6, body.Words);
    }

    [Fact]
    public void Load_WithoutTopics_HasThoseThatAreBuiltIn()
    {
        using var content = TemporaryContent.FromFixture();

        var topics = content.Load().Topics;

        Assert.Equal(["role", "education", "experience"], topics.Take(3).Select(topic => topic.Id));
        Assert.Equal("Culture and conduct", topics.Single(topic => topic.Id == "culture").Name);
    }

    [Fact]
    public void Load_TopicsThatChange_ChangeTheSectionsThatNameThem()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("topics.yml", Topics);
        content.Load();

        content.Replace("topics.yml", "name: Education", "name: Schools");

        Assert.Equal("Schools", content.Load().SectionWithId("officer-education").Topic.Name);
    }

    [Fact]
    public void Load_TopicThatIsTakenAway_HoldsNoPageBack()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("topics.yml", Topics.Replace("id: education", "id: schools", StringComparison.Ordinal));

        var guide = content.Load();

        Assert.Equal("education", guide.SectionWithId("officer-education").Topic.Name);
        Assert.All(guide.Diagnostics, diagnostic => Assert.Equal(DiagnosticRules.UnknownTopic, diagnostic.Rule));
        Assert.Contains(guide.Diagnostics, diagnostic => diagnostic is { File: "careers/officer/02-education.md", Line: 5 });
    }

    [Fact]
    public void Load_TopicsBrokenFromTheStart_GiveWhatCanBeReadAndReportNoUse()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("topics.yml", Topics.Replace("name: Education, ", "", StringComparison.Ordinal));

        var guide = content.Load();

        Assert.Equal("topics.yml", Assert.Single(guide.Diagnostics).File);
        Assert.Equal("The part", guide.SectionWithId("officer-role").Topic.Name);
        Assert.Equal("education", guide.SectionWithId("officer-education").Topic.Name);
    }

    [Fact]
    public void Load_MailThatWasNeverGood_IsTheOneThatIsBuiltInAndTheOthersAreTheEditors()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("mails.yml", """
            register: { subject: Welcome, text: "Open {link}" }
            have-account: { subject: Again, text: "{sign-in} or {reset}" }
            reset: { subject: Reset, text: Open the link }
            new-address: { subject: New, text: "{link}" }
            old-address: { subject: Farewell, text: Farewell. }
            warning: { subject: "{what}", text: "{what} {link}" }
            """);

        var guide = content.Load();

        Assert.Equal(DiagnosticRules.MissingPlaceholder, Assert.Single(guide.Diagnostics).Rule);
        Assert.Equal("Welcome", guide.MailOf(MailKind.Register).Subject);
        Assert.Contains("{link}", guide.MailOf(MailKind.Reset).Text, StringComparison.Ordinal);
        Assert.Equal("New", guide.MailOf(MailKind.NewAddress).Subject);
    }

    [Fact]
    public void Load_WithoutTextsOfTheSite_HasThoseThatAreBuiltIn()
    {
        using var content = TemporaryContent.FromFixture();

        var guide = content.Load();

        Assert.Contains(guide.Worksheet, part => part.Id == "homes");
        Assert.NotEmpty(guide.Promises);
        Assert.All(MailKind.All, kind => Assert.NotEqual(kind.Bare, guide.MailOf(kind)));
    }

    private const string Topics = """
        - { id: role, name: The part, time: 2 }
        - { id: education, name: Education, time: 1 }

        """;
}
