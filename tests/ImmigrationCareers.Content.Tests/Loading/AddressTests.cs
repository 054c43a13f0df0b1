using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>A link that was ever published leads somewhere for good.</summary>
public sealed class AddressTests
{
    private const string Education = "careers/officer/02-education.md";

    [Fact]
    public void Lookup_EveryKindOfAddress_FindsWhatIsThere()
    {
        using var content = TemporaryContent.FromFixture();

        var guide = content.Load();

        Assert.Equal("officer", Assert.IsType<Destination.CareerOverview>(guide.Lookup("/careers/officer")).Career.Id);
        Assert.Equal("officer-education", Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/education")).Section.Id);
        Assert.Equal("about", Assert.IsType<Destination.Page>(guide.Lookup("/about")).StaticPage.Slug);
        Assert.Null(guide.Lookup("/careers/officer/nothing"));
        Assert.Null(guide.Lookup("/careers/nobody/role"));
        Assert.Null(guide.Lookup("/"));
    }

    [Fact]
    public void Load_SectionThatIsRenumbered_KeepsItsAddress()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Move(Education, "careers/officer/00-education.md");

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Equal(["officer-education", "officer-role"], guide.Careers[0].Sections.Select(section => section.Id));
        Assert.Equal("/careers/officer/education", guide.FindPermanent("officer-education", null));
    }

    /// <summary>Requests and links are answered from one table, so what redirects can be linked to.</summary>
    [Theory]
    [InlineData("/careers/clerk-of-old", "/careers/officer")]
    [InlineData("/careers/clerk-of-old/education", "/careers/officer/education")]
    [InlineData("/careers/clerk-of-old/schooling#grades", "/careers/officer/education#grades")]
    [InlineData("/careers/clerk-of-old/print", "/careers/officer/print")]
    public void Load_LinkUnderACareersFormerAddress_LeadsWhereTheAddressRedirects(string link, string expected)
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/officer/career.md", "facts:", "aliases: [clerk-of-old]\nfacts:");
        content.Replace(Education, "sources: [book]", "sources: [book]\naliases: [schooling]");
        content.Write("pages/linking.md", "---\ntitle: L\nsummary: S\nreviewed: 2026-11-20\n---\n[x](" + link + ")\n");

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Contains(
            $"href=\"{expected}\"",
            ((Destination.Page)guide.Lookup("/linking")!).StaticPage.Body.Html(),
            StringComparison.Ordinal);
        Assert.Equal(new Destination.Moved(expected.Split('#')[0]), guide.Lookup(link.Split('#')[0]));
    }

    /// <summary>Of the page that it was on as of any other; and again when the section that it is in now changes.</summary>
    [Fact]
    public void Load_LinkToAHeadingThatMovedToAnotherSection_LeadsThere()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(
            "careers/officer/01-role.md", "topic: role", "topic: role\nanchors: { marks: officer-education/grades }");
        content.Write("careers/officer/07-more.md", Texts.Section(
            "more", "See [them](officer-role#marks) and [there](/go/officer-role/marks).\n"));
        content.Write("careers/officer/08-own.md", Texts.Section(
            "own", "See [them](#marks).\n", "anchors: { marks: officer-education/grades }\n"));

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        const string Link = "href=\"/careers/officer/education#grades\"";
        Assert.Equal(2, HtmlOf(guide, "more").Split(Link).Length - 1);
        Assert.Contains(Link, HtmlOf(guide, "own"), StringComparison.Ordinal);
        Assert.Equal("/careers/officer/education#grades", guide.FindPermanent("officer-role", "marks"));

        content.Replace(Education, "{#grades}", "{#grade}");
        content.Replace(Education, "sources: [book]", "sources: [book]\nanchors: { grades: grade }");
        guide = content.Load();
        Assert.Contains("href=\"/careers/officer/education#grade\"", HtmlOf(guide, "more"), StringComparison.Ordinal);
        Assert.Equal("/careers/officer/education#grade", guide.FindPermanent("officer-role", "marks"));
    }

    private static string HtmlOf(Guide guide, string id) => guide.FindSection(id)!.Value.Section.Body.Html();

    [Fact]
    public void Load_CareerThatLosesItsFormerAddress_IsReportedWhereALinkUsedIt()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/officer/career.md", "facts:", "aliases: [clerk-of-old]\nfacts:");
        content.Write("pages/linking.md", "---\ntitle: L\nsummary: S\nreviewed: 2026-11-20\n---\n[x](/careers/clerk-of-old/education)\n");
        Assert.Equal("", content.Load().Printed());
        content.Replace("careers/officer/career.md", "aliases: [clerk-of-old]\n", "");

        Assert.Equal(["GUIDE021"], content.Load().Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Load_SectionsWithTheSameNumber_AreInOrderOfTheirSlugs()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/02-also.md", Texts.Section("also"));
        content.Write("careers/officer/2-zebra.md", Texts.Section("zebra"));

        Assert.Equal(["role", "also", "education", "zebra"], content.Load().Careers[0].Sections.Select(section => section.Slug));
    }

    [Fact]
    public void Load_SectionThatIsRenamed_RedirectsFromItsAlias()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Move(Education, "careers/officer/02-study.md");
        content.Replace("careers/officer/02-study.md", "sources: [book]", "sources: [book]\naliases: [education, schooling]");

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Equal(new Destination.Moved("/careers/officer/study"), guide.Lookup("/careers/officer/education"));
        Assert.Equal(new Destination.Moved("/careers/officer/study"), guide.Lookup("/careers/officer/schooling"));
        Assert.Equal("/careers/officer/study#grades", guide.FindPermanent("officer-education", "grades"));
        Assert.Contains(
            "href=\"/careers/officer/study#grades\"",
            guide.SectionWithId("officer-role").Body.Html(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SectionThatIsRenamedWithoutAnAlias_LeavesItsAddressLost()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Move(Education, "careers/officer/02-study.md");

        var guide = content.Load();

        Assert.Null(guide.Lookup("/careers/officer/education"));
        Assert.Equal(
            "content/careers/officer/02-study.md(1,1): error GUIDE039: The page was at /careers/officer/education, "
            + "and links to it were published. Write in the front matter: aliases: [education]\n",
            guide.Printed());
    }

    [Fact]
    public void Load_PageThatIsRenamed_RedirectsFromItsAlias()
    {
        using var content = TemporaryContent.FromFixture();
        content.Move("pages/about.md", "pages/who-we-are.md");
        content.Replace("pages/who-we-are.md", "reviewed:", "aliases: [about]\nreviewed:");

        Assert.Equal(new Destination.Moved("/who-we-are"), content.Load().Lookup("/about"));
    }

    [Fact]
    public void Load_CareerThatIsRenamed_RedirectsItsPagesAndTheirAliasesAtOnce()
    {
        using var content = TemporaryContent.FromFixture();
        Directory.Move(content.OnDisk("careers/officer"), content.OnDisk("careers/adjudicator"));
        content.Replace("site.yml", "officer", "adjudicator");
        content.Replace("careers/adjudicator/career.md", "reviewed:", "aliases: [officer, examiner]\nreviewed:");
        content.Replace("careers/adjudicator/02-education.md", "sources:", "aliases: [schooling]\nsources:");

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Equal(new Destination.Moved("/careers/adjudicator"), guide.Lookup("/careers/officer"));
        Assert.Equal(new Destination.Moved("/careers/adjudicator/education"), guide.Lookup("/careers/examiner/education"));
        Assert.Equal(new Destination.Moved("/careers/adjudicator/education"), guide.Lookup("/careers/officer/schooling"));
        Assert.Equal(new Destination.Moved("/careers/adjudicator/print"), guide.Lookup("/careers/officer/print"));
        Assert.Null(guide.Lookup("/careers/officer/nothing"));
        Assert.Null(guide.Lookup("/careers/officer/later"));
    }

    [Fact]
    public void Load_AliasOfWhatIsThere_YieldsToIt()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/clerk/career.md", "reviewed:", "aliases: [officer]\nreviewed:");
        content.Replace("careers/officer/01-role.md", "reviewed:", "aliases: [education]\nreviewed:");

        var guide = content.Load();

        Assert.IsType<Destination.CareerOverview>(guide.Lookup("/careers/officer"));
        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/education"));
        Assert.Equal(["GUIDE016", "GUIDE016"], guide.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Load_AliasThatTheSiteNeedsItself_RedirectsNothing()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/officer/01-role.md", "reviewed:", "aliases: [print]\nreviewed:");
        content.Replace("pages/about.md", "reviewed:", "aliases: [plan]\nreviewed:");

        var guide = content.Load();

        Assert.Null(guide.Lookup("/careers/officer/print"));
        Assert.Null(guide.Lookup("/plan"));
        Assert.Equal(["GUIDE017", "GUIDE017"], guide.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Load_TwoFilesWithTheSameAlias_GiveItToTheFirstByPathWhateverTheOrderOfReading()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("careers/officer/09-second.md", Texts.Section("second", keys: "aliases: [older]\n"));
        content.Load();
        content.Write("careers/officer/08-first.md", Texts.Section("first", keys: "aliases: [older]\n"));

        var guide = content.Load();

        Assert.Equal(new Destination.Moved("/careers/officer/first"), guide.Lookup("/careers/officer/older"));
        Assert.Equal("careers/officer/09-second.md", Assert.Single(guide.Diagnostics).File);
    }

    [Theory]
    [InlineData("grades", "/careers/officer/education#grades")]
    [InlineData("levels", "/careers/officer/education#grades")]
    [InlineData("gone", "/careers/officer/education")]
    [InlineData("order-transcripts", "/careers/officer/education#order-transcripts")]
    [InlineData("order-papers", "/careers/officer/education#order-transcripts")]
    [InlineData("never-there", "/careers/officer/education")]
    [InlineData(null, "/careers/officer/education")]
    public void FindPermanent_HeadingOrStepOfNowOrOfThePast_LeadsToItsPlace(string? anchor, string expected)
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(
            Education, "sources:", "anchors: { levels: grades, gone: \"\" }\nsteps: { order-papers: order-transcripts }\nsources:");

        Assert.Equal(expected, content.Load().FindPermanent("officer-education", anchor));
    }

    [Fact]
    public void FindPermanent_SectionThatWasMergedIntoAnother_LeadsThere()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(Education, "sources:", "replaces: [officer-degrees]\nanchors: { fields: grades }\nsources:");

        var guide = content.Load();

        Assert.Equal("/careers/officer/education", guide.FindPermanent("officer-degrees", null));
        Assert.Equal("/careers/officer/education#grades", guide.FindPermanent("officer-degrees", "fields"));
        Assert.Equal(["officer-degrees"], guide.FormerIdsOf("officer-education"));
        Assert.Empty(guide.FormerIdsOf("officer-role"));
    }

    [Fact]
    public void FindPermanent_ReplacedIdThatIsStillInUse_LeadsToItsOwner()
    {
        using var content = TemporaryContent.FromFixture();

        // The career of clerk-role comes later: its own id must win all the same.
        content.Replace(Education, "sources:", "replaces: [clerk-role, officer-role]\nsources:");

        var guide = content.Load();

        Assert.Equal("/careers/clerk/role", guide.FindPermanent("clerk-role", null));
        Assert.Equal("/careers/officer/role", guide.FindPermanent("officer-role", null));
        Assert.Empty(guide.FormerIdsOf("officer-education"));
        Assert.Equal(["GUIDE024", "GUIDE024"], guide.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void FindPermanent_CareerAndUnknownId_LeadToItsOverviewAndNowhere()
    {
        using var content = TemporaryContent.FromFixture();

        var guide = content.Load();

        Assert.Equal("/careers/officer", guide.FindPermanent("officer", null));
        Assert.Null(guide.FindPermanent("nobody", null));
        Assert.Null(guide.FindPermanent("officer-later", null));
    }
}
