namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>What a reader saved about a section counts for the one that it was merged into.</summary>
public sealed class MergedSectionTests
{
    private const string Role = "officer-role";
    private const string Education = "officer-education";
    private const string Skills = "officer-skills";
    private const string SkillsPath = "/careers/officer/skills";

    /// <summary>What the role brings along: a heading and two steps, one under another id; the night is gone.</summary>
    private const string Merged =
        "## The day {#the-day}\n\nMornings.\n\n- [ ] Visit an office {#visit}\n- [ ] Ask an officer {#ask-one}\n\n";

    [Fact]
    public async Task Ticks_ByIdsOfNowAndOfThePast_CountForTheSectionThatTookOver()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.TickAsync("officer-role/ask");
        await guest.TickAsync("officer-education/order");

        await MergeRoleIntoEducationAsync(site);

        foreach (var path in new[] { PlanSite.Education, PlanSite.Print })
        {
            foreach (var (step, done) in new[] { ("visit", true), ("ask-one", true), ("order", true), ("list", false) })
                Assert.Equal((path, step, done), (path, step, await guest.IsTickedAsync($"{Education}/{step}", path)));
        }

        foreach (var path in new[] { PlanSite.Education, PlanSite.Overview, "/plan" })
        {
            var progress = (await guest.SeeAsync(path)).QuerySelector("[data-progress=officer]")!;
            Assert.Equal(("3", "4"), (progress.GetAttribute("data-done"), progress.GetAttribute("data-total")));
        }
    }

    [Fact]
    public async Task Tick_TakenBack_IsGoneUnderAllIds()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.TickAsync("officer-role/ask");
        await MergeRoleIntoEducationAsync(site);
        await guest.TickAsync($"{Education}/ask-one");

        await guest.TickAsync($"{Education}/ask-one", done: false);

        Assert.False(await guest.IsTickedAsync($"{Education}/ask-one", PlanSite.Education));
        Assert.Equal(["visit"], await site.Store.LookAsync(db => Task.FromResult(db.StepMarks.Select(mark => mark.StepId).ToList())));
    }

    [Fact]
    public async Task Tick_ByAPageFromBefore_TicksTheStepOfNow()
    {
        await using var site = await PlanSite.StartAsync();
        await MergeRoleIntoEducationAsync(site);
        var guest = site.Arrive();

        await guest.TickAsync("officer-role/ask");

        Assert.True(await guest.IsTickedAsync($"{Education}/ask-one", PlanSite.Education));
    }

    [Fact]
    public async Task ReadMark_OfTheSectionThatIsGone_IsReadAndChangedUntilItIsReadAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync(Role);

        await MergeRoleIntoEducationAsync(site);

        Assert.NotNull((await guest.SeeAsync(PlanSite.Education)).QuerySelector(".changed"));
        Assert.Single((await guest.SeeAsync(PlanSite.Overview)).QuerySelectorAll(".journey .read"));
        Assert.Equal(
            PlanSite.Education,
            (await guest.SeeAsync("/plan")).QuerySelector("section[aria-labelledby=plan_changed] a")!.GetAttribute("href"));
        Assert.Equal(SkillsPath, await ContinueAsync(guest));

        await guest.MarkReadAsync(Education);

        Assert.Null((await guest.SeeAsync(PlanSite.Education)).QuerySelector(".changed"));
        Assert.Null((await guest.SeeAsync("/plan")).QuerySelector("#plan_changed"));
    }

    [Fact]
    public async Task ReadMark_TakenBack_IsGoneUnderAllIds()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.MarkReadAsync(Role);
        await guest.MarkReadAsync(Education);
        await MergeRoleIntoEducationAsync(site);

        await guest.MarkReadAsync(Education, read: false);

        Assert.Empty((await guest.SeeAsync(PlanSite.Overview)).QuerySelectorAll(".journey .read"));
        Assert.Equal(0, await site.CountAsync(db => db.SectionMarks));
    }

    [Fact]
    public async Task Bookmarks_LeadToTheHeadingOrWhereItIsGoneToTheTop()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await ArriveWithBookmarksAsync(site);

        await MergeRoleIntoEducationAsync(site);

        Assert.Equal(
            [PlanSite.Education, PlanSite.Education + "#the-day", SkillsPath],
            (await guest.SeeAsync("/plan")).QuerySelectorAll(".bookmarks a").Select(link => link.GetAttribute("href")));
        var pressed = (await guest.SeeAsync(PlanSite.Education)).QuerySelectorAll("[aria-pressed=true]");
        Assert.Equal([Education, $"{Education}#the-day"], pressed.Select(button => button.GetAttribute("data-bookmark")));
    }

    [Fact]
    public async Task Bookmark_OnceRemoved_IsGoneUnderAllIds()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await ArriveWithBookmarksAsync(site);
        await MergeRoleIntoEducationAsync(site);

        await guest.BookmarkAsync((await guest.BookmarksAsync())[0], saved: false);
        Assert.Equal([$"{Education}#the-day", Skills], await guest.BookmarksAsync());

        await guest.BookmarkAsync($"{Education}#the-day", saved: false);
        Assert.Equal([Skills], await guest.BookmarksAsync());
        Assert.Equal(1, await site.CountAsync(db => db.Bookmarks));
    }

    [Fact]
    public async Task Bookmarks_OfTheSectionThatIsGone_CanBeMoved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await ArriveWithBookmarksAsync(site);
        await MergeRoleIntoEducationAsync(site);

        await guest.SaveAsync("/plan/bookmarks/order", ("target", Education), ("move", "down"));
        Assert.Equal([$"{Education}#the-day", Education, Skills], await guest.BookmarksAsync());

        await guest.SaveAsync("/plan/bookmarks/order", ("target", Skills), ("target", Education));
        Assert.Equal([Skills, Education, $"{Education}#the-day"], await guest.BookmarksAsync());
    }

    [Fact]
    public async Task Notes_OfBoth_StandTogetherUntilTheyAreSavedAsOne()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.WriteAsync(Role, "About the role");
        await guest.WriteAsync(Education, "About degrees");

        await MergeRoleIntoEducationAsync(site);

        Assert.Equal("About degrees\n\nAbout the role", await NoteAsync(guest));
        Assert.Equal(
            "About degrees\n\nAbout the role",
            Assert.Single((await guest.SeeAsync("/plan")).QuerySelectorAll(".note p")).TextContent);

        await guest.WriteAsync(Education, "About both");

        Assert.Equal("About both", await NoteAsync(guest));
        Assert.Equal([Education], await site.Store.LookAsync(db => Task.FromResult(db.Notes.Select(note => note.SectionId).ToList())));
    }

    [Fact]
    public async Task Note_OfTheSectionThatIsGone_CanBeEmptied()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = site.Arrive();
        await guest.WriteAsync(Role, "About the role");
        await MergeRoleIntoEducationAsync(site);
        Assert.Equal("About the role", await NoteAsync(guest));

        await guest.WriteAsync(Education, "");

        Assert.Equal("", await NoteAsync(guest));
        Assert.Equal(0, await site.CountAsync(db => db.Notes));
    }

    [Fact]
    public async Task Pages_WithMarksOfThePast_StillAskTheStoreOnce()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.WriteAsync(Role, "About the role");
        await MergeRoleIntoEducationAsync(site);
        await guest.GetAsync("/plan");

        foreach (var path in new[] { PlanSite.Education, PlanSite.Overview, PlanSite.Print })
        {
            var before = site.Portal.Commands.Count;
            await guest.GetAsync(path);
            Assert.Equal((path, 1), (path, site.Portal.Commands.Count - before));
        }
    }

    [Fact]
    public async Task Export_AfterAMerger_IsWhatWasSaved()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await ArriveWithBookmarksAsync(site);
        await guest.TickAsync("officer-role/ask");
        await guest.MarkReadAsync(Role);
        await guest.WriteAsync(Role, "About the role");
        await guest.WriteAsync(Education, "About degrees");
        var before = (await guest.GetAsync("/plan/export")).Text;

        await MergeRoleIntoEducationAsync(site);

        Assert.Equal(before, (await guest.GetAsync("/plan/export")).Text);
    }

    [Fact]
    public async Task SectionThatComesBack_HasItsMarksAgain()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.WriteAsync(Role, "About the role");
        var (role, education) = (await TextAsync(site, ContentFiles.OfficerRole), await TextAsync(site, ContentFiles.OfficerEducation));
        await MergeRoleIntoEducationAsync(site);

        await site.ChangeContentAsync(content =>
        {
            content.Write(ContentFiles.OfficerRole, role);
            content.Write(ContentFiles.OfficerEducation, education);
        });

        Assert.True(await guest.IsTickedAsync("officer-role/visit"));
        Assert.Equal("About the role", (await guest.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
    }

    [Fact]
    public async Task Marks_ThroughTwoMergers_CountForTheLast()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.WriteAsync(Role, "About the role");
        await MergeRoleIntoEducationAsync(site);
        await guest.TickAsync($"{Education}/ask-one");

        await site.ChangeContentAsync(content =>
        {
            content.Delete(ContentFiles.OfficerEducation);
            content.Write(
                "careers/officer/03-skills.md",
                ContentFiles.Section(Skills, "All of it", Merged, $"replaces: [{Education}, {Role}]", "skills"));
        });

        Assert.True(await guest.IsTickedAsync($"{Skills}/visit", SkillsPath));
        Assert.True(await guest.IsTickedAsync($"{Skills}/ask-one", SkillsPath));
        Assert.Equal("About the role", (await guest.SeeAsync(SkillsPath)).QuerySelector("#own_note")!.TextContent);
        Assert.Equal(SkillsPath, (await guest.GetAsync($"/go/{Role}")).Header("Location"));
    }

    [Fact]
    public async Task Marks_OfASectionThatIsStillThere_StayWithIt()
    {
        await using var site = await PlanSite.StartAsync();
        var guest = await site.ArriveWithAPlanAsync();
        await guest.WriteAsync(Role, "About the role");

        // The check refuses this; a site that is given it all the same mixes nothing up.
        await site.ChangeContentAsync(content => WriteMerged(content));
        await guest.TickAsync($"{Education}/visit", done: false);
        await guest.WriteAsync(Education, "");

        Assert.True(await guest.IsTickedAsync("officer-role/visit"));
        Assert.Equal("About the role", (await guest.SeeAsync(PlanSite.Role)).QuerySelector("#own_note")!.TextContent);
        Assert.Equal("", await NoteAsync(guest));
    }

    private static Task MergeRoleIntoEducationAsync(PlanSite site) => site.ChangeContentAsync(content =>
    {
        content.Delete(ContentFiles.OfficerRole);
        WriteMerged(content);
    });

    private static void WriteMerged(ContentFiles content) => content.Write(
        ContentFiles.OfficerEducation,
        ContentFiles.Section(
            Education,
            "Role and degrees",
            Merged + "## Degrees {#degrees}\n\n- [ ] Order transcripts {#order}\n- [ ] List degrees {#list}\n",
            $"replaces: [{Role}]\nsteps: {{ ask: ask-one }}",
            "education"));

    /// <summary>The section, two of its headings, and something else.</summary>
    private static async Task<Guest> ArriveWithBookmarksAsync(PlanSite site)
    {
        var guest = site.Arrive();
        foreach (var target in new[] { Role, $"{Role}#the-day", $"{Role}#the-night", Skills, Education }) await guest.BookmarkAsync(target);
        return guest;
    }

    private static Task<string> TextAsync(PlanSite site, string name) =>
        File.ReadAllTextAsync(site.Content.OnDisk(name), TestContext.Current.CancellationToken);

    private static async Task<string> NoteAsync(Guest guest) =>
        (await guest.SeeAsync(PlanSite.Education)).QuerySelector("#own_note")!.TextContent;

    private static async Task<string?> ContinueAsync(Guest guest) =>
        (await guest.SeeAsync("/plan")).QuerySelector("section[aria-labelledby=plan_progress] a.button")?.GetAttribute("href");
}
