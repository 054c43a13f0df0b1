using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>What readers see of a file that has errors.</summary>
public sealed class BrokenFileTests
{
    private const string Education = "careers/officer/02-education.md";
    private const string EducationPath = "/careers/officer/education";

    [Fact]
    public void Load_FileThatBreaks_KeepsItsLastGoodVersion()
    {
        using var content = TemporaryContent.FromFixture();
        var before = content.Load().SectionWithId("officer-education").Body.Html();
        content.Replace(Education, "Pay starts at", "<b>Pay</b> begins with");

        var guide = content.Load();

        Assert.Equal(before, guide.SectionWithId("officer-education").Body.Html());
        Assert.Equal(2, guide.Diagnostics.Count(diagnostic => diagnostic.Code == "GUIDE025"));
    }

    [Fact]
    public void Load_FileThatIsMended_ShowsItAgain()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Replace(Education, "Pay starts at", "<b>Pay</b> begins with");
        content.Load();
        content.Replace(Education, "<b>Pay</b>", "Pay");

        var guide = content.Load();

        Assert.Equal("", guide.Printed());
        Assert.Contains("Pay begins with", guide.SectionWithId("officer-education").Body.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileBrokenFromTheStart_IsUnavailableAndTheRestIsServed()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(Education, "Pay starts at", "<b>Pay</b>");

        var guide = content.Load();

        Assert.Equal(new Destination.Unavailable(EducationPath), guide.Lookup(EducationPath));
        Assert.Equal(EducationPath, guide.FindPermanent("officer-education", "grades"));
        Assert.IsType<Destination.SectionPage>(guide.Lookup("/careers/officer/role"));
        Assert.Equal(["officer-role", "clerk-role"], guide.Sections.Select(section => section.Id));
    }

    [Fact]
    public void Load_LinkIntoABrokenFile_IsTextAndNotReportedAgain()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(Education, "Pay starts at", "<b>Pay</b>");

        var guide = content.Load();

        Assert.Equal("<p>Read, ask, decide. See the grades.</p>\n", guide.SectionWithId("officer-role").Body.Html());
        Assert.All(guide.Diagnostics, diagnostic => Assert.Equal(Education, diagnostic.File));
        Assert.NotEmpty(guide.Diagnostics);
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("/careers/clerk")]
    [InlineData("/careers/clerk#any")]
    [InlineData("/careers/clerk/print")]
    [InlineData("/go/clerk")]
    public void Load_LinkToACareerWhoseFileIsBroken_IsTextAndNotReportedAgain(string address)
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("careers/clerk/career.md", "A clerk", "<b>A</b> clerk");
        content.Write("careers/officer/01-role.md", Texts.Section("officer-role", $"To [clerks]({address}).\n"));

        var guide = content.Load();

        Assert.Equal("<p>To clerks.</p>\n", guide.SectionWithId("officer-role").Body.Html());
        Assert.All(guide.Diagnostics, diagnostic => Assert.Equal("careers/clerk/career.md", diagnostic.File));
        Assert.NotEmpty(guide.Diagnostics);
    }

    [Fact]
    public void Load_LinkToAHeadingThatABrokenVersionBrings_IsNotReported()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Replace(Education, "{#grades}", "{#levels}\n\n<b>");
        content.Replace("careers/officer/01-role.md", "#grades", "#levels");

        Assert.All(content.Load().Diagnostics, diagnostic => Assert.Equal(Education, diagnostic.File));
        Assert.NotEmpty(content.Loader.Current.Diagnostics);
    }

    [Fact]
    public void Load_BrokenFileThatWasNeverGood_GivesWayToTheFileThatReplacesIt()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/09-example.md", "Nothing of a section.");
        content.Load();
        content.Delete("careers/officer/09-example.md");

        Assert.Null(content.Load().Lookup("/careers/officer/example"));
    }

    [Fact]
    public void Load_UnknownValueAndSourceAndLink_AreShownAsMissingAndHoldNothingBack()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        content.Write("careers/officer/01-role.md", Texts.Section("officer-role", "A {{ nope }} b[^nope] [c *d*](nope).\n"));

        Assert.Equal(
            "<p>A [figure missing] b<sup class=\"ref\">[source missing]</sup> c <em>d</em>.</p>\n",
            content.Load().SectionWithId("officer-role").Body.Html());
        Assert.Equal(["GUIDE020", "GUIDE019", "GUIDE021"], content.Loader.Current.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Load_UnknownValueInAHeadingAndAFact_SaysThatItIsMissing()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace(Education, "## Grades", "## Grades {{ nope }}");
        content.Replace("careers/officer/career.md", "{{ pay }}", "{{ nope }}");

        var guide = content.Load();

        Assert.Equal("Grades [figure missing]", guide.SectionWithId("officer-education").Body.Headings.Single().Title);
        Assert.Equal("[figure missing] a year", guide.Careers[0].Facts[1].Text);
    }

    [Fact]
    public void Load_FileThatCannotBeReadForAWhile_KeepsItsLastGoodVersionAndIsTriedAgain()
    {
        using var content = TemporaryContent.FromFixture();
        content.Load();
        using (new FileStream(content.OnDisk(Education), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            content.Touch(Education);
            Assert.Equal("GUIDE001", Assert.Single(content.Load().Diagnostics).Code);
            Assert.NotNull(content.Loader.Current.SectionWithId("officer-education"));
            Assert.False(content.Loader.Load(TemporaryContent.Today), "Failing again in the same way is nothing new.");
        }

        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_FileThatWasTooLargeAndIsEmptyNow_IsReadAgain()
    {
        using var content = TemporaryContent.FromFixture();
        content.WriteBytes("careers/officer/09-example.md", new byte[2 * 1024 * 1024]);
        Assert.Equal("GUIDE002", Assert.Single(content.Load().Diagnostics).Code);
        content.WriteBytes("careers/officer/09-example.md", []);

        Assert.Equal("GUIDE013", Assert.Single(content.Load().Diagnostics).Code);
    }

    [Fact]
    public void Load_DigitsOfAnotherScriptInAFileName_AreAMisplacedFile()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/٠٩-example.md", Texts.Section("example"));

        Assert.Equal("GUIDE006", Assert.Single(content.Load().Diagnostics).Code);
    }
}
