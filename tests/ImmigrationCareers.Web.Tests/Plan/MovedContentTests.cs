namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>Marks, links and bookmarks follow a step or heading into another section.</summary>
public sealed class MovedContentTests
{
    private const string Visit = "- [ ] Visit an office {#visit}\n";
    private const string TheNight = "## The night {#the-night}\n\nNights.\n";

    private const string EducationText = "Learn.\n\n- [ ] Order transcripts {#order}\n- [ ] List degrees {#list}\n";

    [Fact]
    public async Task Tick_OfAStepThatMoved_FollowsItAndCanBeTakenBack()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await MoveAsync(site, "steps: { visit: officer-education/go-there }", "- [ ] Visit an office {#go-there}\n");

        Assert.True(await guest.IsTickedAsync("officer-education/go-there", PlanSite.Education));
        Assert.Equal("1", (await guest.SeeAsync("/plan")).QuerySelector("[data-progress=officer]")!.GetAttribute("data-done"));

        await guest.TickAsync("officer-education/go-there", done: false);
        Assert.False(await guest.IsTickedAsync("officer-education/go-there", PlanSite.Education));
        Assert.Empty(await site.Store.LookAsync(db => Task.FromResult(db.StepMarks.ToList())));
    }

    [Fact]
    public async Task Tick_ByAPageFromBefore_TicksTheStepWhereItIs()
    {
        await using var site = await PlanSite.StartAsync();
        await MoveAsync(site, "steps: { visit: officer-education/visit }", Visit);

        var guest = site.Arrive();
        await guest.TickAsync("officer-role/visit");

        Assert.True(await guest.IsTickedAsync("officer-education/visit", PlanSite.Education));
    }

    [Fact]
    public async Task Tick_OfAStepThatMovedTwice_FollowsIt()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await MoveAsync(site, "steps: { visit: officer-education/visit }", "");
        await site.ChangeContentAsync(content =>
        {
            content.Write(ContentFiles.OfficerEducation, ContentFiles.Section(
                "officer-education", "Degrees of an officer", EducationText, "steps: { visit: officer-skills/visit }", "education"));
            content.Write(
                "careers/officer/03-skills.md",
                ContentFiles.Section("officer-skills", "Skills of an officer", $"Write.\n\n{Visit}", "", "skills"));
        });

        Assert.True(await guest.IsTickedAsync("officer-skills/visit", "/careers/officer/skills"));
        Assert.Equal("/careers/officer/skills#visit", (await site.Portal.GetAsync("/go/officer-role/visit")).Header("Location"));
    }

    [Fact]
    public async Task Bookmark_OfAHeadingThatMoved_FollowsItAndCanBeRemoved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BookmarkAsync("officer-role#the-night");

        await MoveAsync(
            site, "anchors: { the-night: officer-education/nights }", TheNight.Replace("the-night", "nights", StringComparison.Ordinal));

        Assert.Equal(
            PlanSite.Education + "#nights", (await guest.SeeAsync("/plan")).QuerySelector(".bookmarks a")!.GetAttribute("href"));
        await guest.BookmarkAsync("officer-education#nights", saved: false);
        Assert.Empty(await guest.BookmarksAsync());
    }

    [Fact]
    public async Task PermanentLink_ToAHeadingThatMoved_LeadsToIt()
    {
        await using var site = await PlanSite.StartAsync();

        await MoveAsync(site, "anchors: { the-night: officer-education/the-night }", TheNight);

        Assert.Equal(PlanSite.Education + "#the-night", (await site.Portal.GetAsync("/go/officer-role/the-night")).Header("Location"));

        // An address with its fragment never reaches the server; it is at the top of where it was.
        Assert.NotNull((await site.Portal.GetAsync(PlanSite.Role)).Html.QuerySelector("#the-night"));
    }

    /// <summary>What moved to a section that is withdrawn is where its section was.</summary>
    [Fact]
    public async Task Step_ThatMovedToASectionThatIsGone_IsRetired()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await MoveAsync(site, "steps: { visit: officer-education/visit }", Visit, "withdrawn: 2026-11-01");

        Assert.Equal(PlanSite.Role, (await site.Portal.GetAsync("/go/officer-role/visit")).Header("Location"));
        Assert.Contains(
            "A step of What an officer does", (await guest.SeeAsync("/plan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("steps: { visit: \"\" }")]
    public async Task Plan_OfASingleStepThatIsGone_ShowsItAsRetired(string frontMatter)
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();

        await MoveAsync(site, frontMatter, "");

        var page = await guest.SeeAsync("/plan");
        var main = page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("Your plan is empty", main, StringComparison.Ordinal);
        var retired = page.QuerySelector("[aria-labelledby=plan_retired]")!.TextContent;
        Assert.Contains("A step of What an officer does", retired, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/plan/export']"));
    }

    [Fact]
    public async Task Plan_OfACareerThatIsGone_IsNotEmpty()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.BeginAsync("helper", "2026-12-01");

        await site.ChangeContentAsync(content =>
        {
            content.Delete(ContentFiles.HelperRole);
            content.Delete("careers/helper/career.md");
            content.Write("site.yml", "title: Test Careers\ntagline: A guide for tests.\ncareers: [officer]\nfooter: Made up.\n");
        });

        var retired = (await guest.SeeAsync("/plan")).QuerySelector("[aria-labelledby=plan_retired]")!.TextContent;
        Assert.Contains("The day you start with the career “helper”", retired, StringComparison.Ordinal);
    }

    /// <summary>Takes the night and the visit out of the role, and puts something into education.</summary>
    private static Task MoveAsync(PlanSite site, string frontMatter, string moved, string frontMatterThere = "") =>
        site.ChangeContentAsync(content =>
        {
            var left = PlanSite.RoleText.Replace(Visit, "", StringComparison.Ordinal).Replace(TheNight, "", StringComparison.Ordinal);
            content.Write(ContentFiles.OfficerRole, ContentFiles.Section("officer-role", "What an officer does", left, frontMatter));
            content.Write(ContentFiles.OfficerEducation, ContentFiles.Section(
                "officer-education", "Degrees of an officer", $"{EducationText}\n{moved}", frontMatterThere, "education"));
        });
}
