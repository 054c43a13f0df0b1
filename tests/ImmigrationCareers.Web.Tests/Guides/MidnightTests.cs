using System.Net;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>What a new day (UTC) brings, without anybody saving anything.</summary>
public sealed class MidnightTests : IAsyncDisposable
{
    private const string Skills = "careers/officer/03-skills.md";
    private const string SkillsPath = "/careers/officer/skills";

    private readonly ContentFiles content = new();
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
    private Portal? portal;

    public async ValueTask DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Midnight_OfThePublicationDay_ShowsTheSectionAndItsLinks()
    {
        Start("publish: 2026-12-01");
        content.Replace(ContentFiles.OfficerEducation, "See [the day]", "See [skills](officer-skills) and [the day]");
        await Eventually.GetTextAsync(portal!, "/careers/officer/education", "skills");
        Assert.Equal(HttpStatusCode.NotFound, (await portal!.GetAsync(SkillsPath)).Status);
        Assert.DoesNotContain(SkillsPath, (await portal.GetAsync("/careers/officer/education")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SkillsPath, (await portal.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);

        TurnToTheFirstOfDecember();

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, SkillsPath, 200)).Status);
        Assert.Contains(SkillsPath, (await portal.GetAsync("/careers/officer/education")).Text, StringComparison.Ordinal);
        Assert.Contains(SkillsPath, (await portal.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Midnight_OfTheDayOfWithdrawal_SaysWhatToReadInstead()
    {
        Start("withdrawn: 2026-12-01\nreplaced-by: [officer-education]");
        Assert.Equal(HttpStatusCode.OK, (await portal!.GetAsync(SkillsPath)).Status);

        TurnToTheFirstOfDecember();
        var gone = await Eventually.GetStatusAsync(portal, SkillsPath, 410);

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Equal("no-store", gone.Header("Cache-Control"));
        Assert.Contains("Skills of an officer", gone.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/careers/officer/education", gone.Html.QuerySelector("main li a")?.GetAttribute("href"));
        Assert.NotNull(gone.Html.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain(SkillsPath, (await portal.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Equal(SkillsPath, (await portal.GetAsync("/go/officer-skills")).Header("Location"));
    }

    [Fact]
    public async Task Withdrawn_WithoutASuccessor_LeadsToTheFrontPage()
    {
        Start("withdrawn: 2026-11-25");

        var gone = await portal!.GetAsync(SkillsPath);

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Equal("/", gone.Html.QuerySelector("main a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Midnight_AfterTheDayOfTheNextCheck_WarnsReaders()
    {
        Start("");
        content.Replace(Skills, "review-by: 2027-05-20", "review-by: 2026-11-30");
        content.Replace(Skills, "Patience.", "Much patience.");
        await Eventually.GetTextAsync(portal!, SkillsPath, "Much patience.");
        Assert.DoesNotContain("Check before you rely on this", (await portal!.GetAsync(SkillsPath)).Text, StringComparison.Ordinal);

        TurnToTheFirstOfDecember();

        var overdue = await Eventually.GetTextAsync(portal, SkillsPath, "Check before you rely on this");
        Assert.Equal("2026-11-30", overdue.Html.QuerySelector("[role=note] time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Draft_IsNotFound()
    {
        Start("draft: true");

        Assert.Equal(HttpStatusCode.NotFound, (await portal!.GetAsync(SkillsPath)).Status);
    }

    private void Start(string more)
    {
        content.Write(Skills, ContentFiles.Section("officer-skills", "Skills of an officer", "Patience.", more, "skills"));
        portal = Portal.Start(new PortalSettings { Content = content.Root, Clock = clock }.With("Content:PollInterval", "00:00:00.100"));
    }

    private void TurnToTheFirstOfDecember() => clock.Set(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
}
