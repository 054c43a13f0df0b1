using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>What was renamed is reported once, where it was done, with the line that mends it; and the line does mend it.</summary>
public sealed class RenamingTests
{
    private const string Education = "careers/officer/02-education.md";

    private const string Links = """
        [By id](officer-education#grades), [by path](/careers/officer/education#grades), [permanent](/go/officer-education/grades).

        [The page](/careers/officer/education), [its id](officer-education).
        """;

    [Fact]
    public void Load_HeadingThatIsRenamed_IsOneFindingThatMendsIt()
    {
        using var content = LinkedContent();
        content.Replace(Education, "{#grades}", "{#levels}");

        Assert.Equal(
            $"content/{Education}(1,1): error GUIDE039: The heading grades is gone, and links to it were published. "
            + "Write in the front matter: anchors: { grades: levels }\n",
            content.LoadFromCold().Printed());

        content.Replace(Education, "sources: [book]", "sources: [book]\nanchors: { grades: levels }");
        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_HeadingThatIsRenamedAgain_KeepsTheFormerNames()
    {
        using var content = LinkedContent();
        content.Replace(Education, "## Grades {#grades}", "## Grades\n\n## More");
        content.Replace(Education, "sources: [book]", "sources: [book]\nanchors: { marks: more }");
        content.Replace("published-links.txt", "/careers/officer/education#grades", "/careers/officer/education#degrees\n"
            + "/careers/officer/education#grades\n/careers/officer/education#marks");
        content.Replace(Education, "## Grades\n", "## Degrees of all kinds {#degree}\n");

        Assert.Contains(
            "anchors: { marks: more, degrees: degree, grades: \"\" }, with", content.Load().Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_HeadingAndStepThatMoveToAnotherSection_AreOneFindingEachThatMendsIt()
    {
        using var content = LinkedContent();
        content.Replace(
            "published-links.txt",
            "/go/officer-education/grades",
            "/go/officer-education/grades\n/go/officer-education/order-transcripts");
        content.Replace(Education, "## Grades {#grades}", "");
        content.Replace(Education, "- [ ] Order your transcripts {#order-transcripts}\n", "");
        content.Write("careers/officer/07-more.md", Texts.Section(
            "more", "## Grades {#grades}\n\n- [ ] Order your transcripts {#order-transcripts}\n"));

        Assert.Equal(
            $"content/{Education}(1,1): error GUIDE039: The heading grades is gone, and links to it were published. "
            + "Write in the front matter: anchors: { grades: more/grades }\n"
            + $"content/{Education}(1,1): error GUIDE044: The step order-transcripts is gone, and readers may have ticked it. "
            + "Add to the front matter: steps: { order-transcripts: more/order-transcripts }\n",
            content.LoadFromCold().Printed());

        content.Replace(
            Education,
            "sources: [book]",
            "sources: [book]\nanchors: { grades: more/grades }\nsteps: { order-transcripts: more/order-transcripts }");
        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_FileThatIsRenamed_IsOneFindingThatMendsIt()
    {
        using var content = LinkedContent();
        content.Move(Education, "careers/officer/02-study.md");

        Assert.Equal(
            "content/careers/officer/02-study.md(1,1): error GUIDE039: The page was at /careers/officer/education, "
            + "and links to it were published. Write in the front matter: aliases: [education]\n",
            content.LoadFromCold().Printed());

        content.Replace("careers/officer/02-study.md", "sources: [book]", "sources: [book]\naliases: [education]");
        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_FolderOfACareerThatIsRenamed_IsOneFindingThatMendsIt()
    {
        using var content = LinkedContent();
        content.Move("careers/officer", "careers/official");
        content.Replace("site.yml", "officer", "official");

        Assert.Equal(
            "content/careers/official/career.md(1,1): error GUIDE039: The page was at /careers/officer, "
            + "and links to it were published. Write in the front matter: aliases: [officer]\n",
            content.LoadFromCold().Printed());

        content.Replace("careers/official/career.md", "id: officer\n", "id: officer\naliases: [officer]\n");
        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_PageThatIsRenamed_IsOneFindingThatMendsIt()
    {
        using var content = LinkedContent();
        content.Replace("published-links.txt", "/about\n", "/about\n/about#who-we-are\n");
        content.Write("careers/officer/01-role.md", Texts.Section("officer-role", "[We](/about#who-we-are) and [all](/about).\n"));
        content.Move("pages/about.md", "pages/people.md");

        Assert.Equal(
            "content/pages/people.md(1,1): error GUIDE039: The page was at /about, and links to it were published. "
            + "Write in the front matter: aliases: [about]\n",
            content.LoadFromCold().Printed());

        content.Replace("pages/people.md", "title: About", "title: About\naliases: [about]");
        Assert.Equal("", content.Load().Printed());
    }

    [Fact]
    public void Load_IdThatIsChanged_IsOneFindingThatMendsIt()
    {
        using var content = LinkedContent();
        content.Replace(Education, "id: officer-education", "id: officer-study");

        Assert.Equal(
            $"content/{Education}(2,5): error GUIDE039: The page had the id officer-education, and links and plans depend on it. "
            + "Put it back: id: officer-education\n",
            content.LoadFromCold().Printed());
    }

    [Fact]
    public void Load_SectionThatIsDeleted_IsOneFindingInTheLedger()
    {
        using var content = LinkedContent();
        content.Delete(Education);

        Assert.Equal(
            "content/published-links.txt(3,1): error GUIDE039: /careers/officer/education no longer leads anywhere, nor does "
            + "/go/officer-education. If another section took its place, write there: replaces: [officer-education] and "
            + "aliases: [education]. If none did, put the file back, with withdrawn: and the day.\n",
            content.LoadFromCold().Printed());

        content.Replace(
            "careers/officer/01-role.md", "topic: culture", "topic: culture\nreplaces: [officer-education]\naliases: [education]");
        Assert.DoesNotContain("no longer leads anywhere", content.Load().Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LinkToWhatWasNeverPublished_IsReportedWhereItIs()
    {
        using var content = LinkedContent();
        content.Write(
            "careers/officer/01-role.md", Texts.Section("officer-role", "[Lost](officer-education#grade) [way](officer-educatio).\n"));

        Assert.Equal(
            "content/careers/officer/01-role.md(9,1): error GUIDE022: /careers/officer/education has no heading grade. "
            + "Did you mean grades?\n"
            + "content/careers/officer/01-role.md(9,33): error GUIDE021: There is no section officer-educatio. "
            + "Did you mean officer-education?\n",
            content.Load().Printed());
    }

    [Fact]
    public void Load_FileThatCannotBeReadFromTheStart_IsOneFinding()
    {
        using var content = LinkedContent();
        content.Load();
        using var held = new FileStream(content.OnDisk(Education), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(
            $"content/{Education}(1,1): error GUIDE001: The file cannot be read: another program keeps it to itself, "
            + "or the disk does not answer. Close the other program; the file is tried again by itself.\n",
            content.LoadFromCold().Printed());
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: No id\n---\nText.\n")]
    [InlineData("---\nid: officer-education\ntitle: \0\n---\nText.\n")]
    public void Load_FileThatCannotBeUnderstood_IsAllThatIsReported(string text)
    {
        using var content = LinkedContent();
        content.Write(Education, text);

        Assert.All(content.LoadFromCold().Diagnostics, diagnostic => Assert.Equal(Education, diagnostic.File));
        Assert.NotEmpty(content.Loader.Current.Diagnostics);
    }

    [Fact]
    public void Load_FileThatIsTooLarge_IsOneFinding()
    {
        using var content = LinkedContent();
        content.Write(Education, content.Read(Education) + new string('x', 1024 * 1024));

        Assert.Equal("GUIDE002", Assert.Single(content.LoadFromCold().Diagnostics).Code);
    }

    [Fact]
    public void Load_FileThatCanBeReadAgain_IsLinkedAgain()
    {
        using var content = LinkedContent();
        content.Write(Education, "");
        content.LoadFromCold();
        content.Write(Education, Texts.Section("officer-education", "## Grades {#grades}\n"));

        Assert.Equal("", content.Load().Printed());
        Assert.Contains(
            "href=\"/careers/officer/education#grades\"",
            content.Loader.Current.SectionWithId("officer-role").Body.Html(),
            StringComparison.Ordinal);
    }

    private static TemporaryContent LinkedContent()
    {
        var content = TemporaryContent.FromFixture();
        content.Write("careers/officer/01-role.md", Texts.Section("officer-role", Links + "\n"));
        content.Write("careers/clerk/01-role.md", Texts.Section("clerk-role", Links + "\n"));
        return content;
    }
}
