using System.Net;
using Serilog.Events;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>What editors save is live at once, and what they break takes no page away. Only the system's announcements help here.</summary>
public sealed class LiveEditingTests : IAsyncDisposable
{
    private const string Role = "/careers/officer/role";

    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public LiveEditingTests() => portal = Portal.Start(content);

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Save_OfASection_IsServed()
    {
        await portal.GetAsync(Role);

        content.Replace(ContentFiles.OfficerRole, "An officer decides", "An officer thinks");

        Contains("An officer thinks", await Eventually.GetTextAsync(portal, Role, "An officer thinks"));
    }

    [Fact]
    public async Task Save_IntoTheFileInPlace_IsServed()
    {
        var path = content.OnDisk(ContentFiles.OfficerRole);

        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))
                .Replace("decides", "thinks", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        Contains("An officer thinks", await Eventually.GetTextAsync(portal, Role, "An officer thinks"));
    }

    [Fact]
    public async Task Save_OfABrokenSection_KeepsTheLastGoodPageAndSaysWhatIsWrong()
    {
        content.Replace(ContentFiles.OfficerRole, "An officer decides", "An officer thinks");
        await Eventually.GetTextAsync(portal, Role, "An officer thinks");

        content.Replace(ContentFiles.OfficerRole, "topic: role", "topics: role");
        content.Replace(ContentFiles.OfficerRole, "An officer thinks", "An officer is broken");
        await Eventually.IsTrueAsync(() => portal.Log.Diagnostics("GUIDE007").Any(), "a diagnostic in the log");

        var answer = await portal.GetAsync(Role);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Contains("An officer thinks", answer);
        var found = portal.Log.Diagnostics("GUIDE007").First();
        Assert.Equal(LogEventLevel.Error, found.Level);
        Assert.Equal(ContentFiles.OfficerRole, LogRecord.TextOf(found, "File"));
        Assert.Equal("5", LogRecord.TextOf(found, "Line"));
        Assert.Equal("1", LogRecord.TextOf(found, "Column"));
        Assert.Contains("topics", LogRecord.TextOf(found, "Problem"), StringComparison.Ordinal);
        Assert.Contains("topic", LogRecord.TextOf(found, "Hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ThatMendsABrokenSection_IsServed()
    {
        content.Replace(ContentFiles.OfficerRole, "topic: role", "topic: roll");
        await Eventually.IsTrueAsync(() => portal.Log.Diagnostics("GUIDE018").Any(), "a diagnostic in the log");

        content.Write(
            ContentFiles.OfficerRole,
            ContentFiles.Section("officer-role", "What an officer does", "An officer is back.\n\n## The day {#the-day}\n"));

        Contains("An officer is back", await Eventually.GetTextAsync(portal, Role, "An officer is back"));
    }

    [Fact]
    public async Task Save_OfADiagnosticThatStays_IsLoggedOnce()
    {
        content.Replace(ContentFiles.OfficerRole, "topic: role", "topic: roll");
        await Eventually.IsTrueAsync(() => portal.Log.Diagnostics("GUIDE018").Any(), "a diagnostic in the log");

        content.Replace(ContentFiles.HelperRole, "A helper helps", "A helper listens");
        await Eventually.GetTextAsync(portal, "/careers/helper/role", "A helper listens");

        Assert.Single(portal.Log.Diagnostics("GUIDE018"));
    }

    [Fact]
    public async Task Save_OfALinkThatLeadsNowhere_ShowsItAsText()
    {
        content.Replace(ContentFiles.OfficerEducation, "See [the day](officer-role#the-day).", "See [the plan](officer-plan).");

        var answer = await Eventually.GetTextAsync(portal, "/careers/officer/education", "the plan");

        Assert.Contains("See the plan.", answer.Html.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.Html.QuerySelector(".prose a"));
        Assert.Equal(ContentFiles.OfficerEducation, LogRecord.TextOf(Assert.Single(portal.Log.Diagnostics("GUIDE021")), "File"));
    }

    [Fact]
    public async Task Add_Section_IsServedAndListed()
    {
        content.Write(
            "careers/officer/03-skills.md",
            ContentFiles.Section("officer-skills", "Skills of an officer", "Patience.", topic: "skills"));

        await Eventually.GetStatusAsync(portal, "/careers/officer/skills", 200);

        Assert.Contains(
            (await portal.GetAsync(Role)).Html.QuerySelectorAll("nav a"),
            link => link.GetAttribute("href") == "/careers/officer/skills");
        Contains("/careers/officer/skills", await portal.GetAsync("/sitemap.xml"));
        Assert.Equal("/careers/officer/skills", (await portal.GetAsync("/go/officer-skills")).Header("Location"));
    }

    [Fact]
    public async Task Add_Page_IsServedAndListed()
    {
        content.Write("pages/contact.md", "---\ntitle: Contact\nsummary: How to reach us.\nreviewed: 2026-11-20\n---\nWrite to us.\n");

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, "/contact", 200)).Status);
        Assert.NotNull((await portal.GetAsync("/")).Html.QuerySelector("footer a[href='/contact']"));
    }

    [Fact]
    public async Task Rename_WithAlias_RedirectsToTheNewAddress()
    {
        content.Move(ContentFiles.OfficerRole, "careers/officer/01-work.md");
        content.Replace("careers/officer/01-work.md", "topic: role", "topic: role\naliases: [role]");

        var old = await Eventually.GetStatusAsync(portal, Role, 301);

        Assert.Equal("/careers/officer/work", old.Header("Location"));
        Assert.Equal("no-cache", old.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/officer/work")).Status);
        Assert.Equal("/careers/officer/work#the-day", (await portal.GetAsync("/go/officer-role/the-day")).Header("Location"));
    }

    [Fact]
    public async Task Rename_ThereAndBack_NeverLoops()
    {
        content.Move(ContentFiles.OfficerRole, "careers/officer/01-work.md");
        content.Replace("careers/officer/01-work.md", "topic: role", "topic: role\naliases: [role]");
        await Eventually.GetStatusAsync(portal, Role, 301);

        content.Move("careers/officer/01-work.md", ContentFiles.OfficerRole);
        content.Replace(ContentFiles.OfficerRole, "aliases: [role]", "aliases: [work]");
        await Eventually.GetStatusAsync(portal, "/careers/officer/work", 301);

        Assert.Equal(Role, (await portal.GetAsync("/careers/officer/work")).Header("Location"));
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(Role)).Status);
    }

    [Fact]
    public async Task Rename_WithoutAlias_LeavesNothingAtTheOldAddress()
    {
        content.Move(ContentFiles.OfficerRole, "careers/officer/01-work.md");

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, "/careers/officer/work", 200)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Eventually.GetStatusAsync(portal, Role, 404)).Status);
        Assert.Equal("/careers/officer/work", (await portal.GetAsync("/go/officer-role")).Header("Location"));
        Contains("/careers/officer/work#the-day", await portal.GetAsync("/careers/officer/education"));
    }

    [Fact]
    public async Task Rename_OfAPageWithAlias_RedirectsToTheNewAddress()
    {
        content.Move("pages/about.md", "pages/about-us.md");
        content.Replace("pages/about-us.md", "title: About", "title: About\naliases: [about]");

        Assert.Equal("/about-us", (await Eventually.GetStatusAsync(portal, "/about", 301)).Header("Location"));
    }

    [Fact]
    public async Task Renumber_Section_ChangesItsPlaceAndNoAddress()
    {
        content.Move(ContentFiles.OfficerRole, "careers/officer/07-role.md");

        // The system may announce that the old name is gone some time before the new one is there: it is not over with the first change.
        var overview = await Eventually.GetAsync(
            portal, "/careers/officer", answer => Journey(answer).SequenceEqual(["/careers/officer/education", Role]));

        Assert.Equal(["/careers/officer/education", Role], Journey(overview));
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(Role)).Status);
    }

    [Fact]
    public async Task Delete_Section_IsNotFound()
    {
        content.Delete(ContentFiles.OfficerEducation);

        Assert.Equal(HttpStatusCode.NotFound, (await Eventually.GetStatusAsync(portal, "/careers/officer/education", 404)).Status);
        Assert.DoesNotContain("education", (await portal.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_OfACareersFolderWithAlias_RedirectsEveryPageOfIt()
    {
        content.Replace("careers/officer/career.md", "reviewed:", "aliases: [officer]\nreviewed:");
        content.Replace("site.yml", "officer", "agent");
        content.Move("careers/officer", "careers/agent");

        await Eventually.GetStatusAsync(portal, "/careers/agent/role", 200);

        foreach (var (old, now) in new[] { ("", ""), ("/role", "/role"), ("/education", "/education"), ("/print", "/print") })
        {
            var answer = await Eventually.GetStatusAsync(portal, "/careers/officer" + old, 301);
            Assert.Equal("/careers/agent" + now, answer.Header("Location"));
            Assert.Equal("no-cache", answer.Header("Cache-Control"));
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/agent" + now)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/careers/officer/no-such-section")).Status);
    }

    [Fact]
    public async Task Save_OfTheValues_ChangesEveryPageThatUsesThem()
    {
        string[] users = ["/", "/careers/officer", Role, "/careers/officer/print", "/careers/helper/role"];
        foreach (var path in users) Contains("$34,799", await portal.GetAsync(path));

        content.WriteValue("$35,000");

        foreach (var path in users) Contains("$35,000", await Eventually.GetTextAsync(portal, path, "$35,000"));
    }

    [Fact]
    public async Task Save_OfBrokenValues_KeepsTheFigures()
    {
        content.Write("values.yml", "pay: { text: \"$35,000\" \n");
        await Eventually.IsTrueAsync(
            () => portal.Log.Events.Any(line => LogRecord.TextOf(line, "File") == "values.yml"), "a diagnostic in the log");

        Contains("$34,799", await portal.GetAsync(Role));
    }

    [Fact]
    public async Task Save_OfTheSitesTitle_ChangesEveryPage()
    {
        content.Replace("site.yml", "title: Test Careers", "title: Other Careers");

        Contains("Other Careers", await Eventually.GetTextAsync(portal, "/about", "Other Careers"));
        Contains("Other Careers", await portal.GetAsync("/"));
    }

    private static IEnumerable<string?> Journey(Answer overview) =>
        overview.Html.QuerySelectorAll("ol.journey a").Select(link => link.GetAttribute("href"));

    private static void Contains(string text, Answer answer) => Assert.Contains(text, answer.Text, StringComparison.Ordinal);
}
