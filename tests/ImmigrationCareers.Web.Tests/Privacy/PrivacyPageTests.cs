using AngleSharp.Dom;
using ImmigrationCareers.Data;
using ImmigrationCareers.Web.Tests.WholeSite;

namespace ImmigrationCareers.Web.Tests.Privacy;

public sealed class PrivacyPageTests(CrawledSite site)
{
    private const string Text =
        "---\ntitle: Privacy\nsummary: What we keep.\nreviewed: 2026-11-20\naliases: [data]\n---\n"
        + "Written by hand.\n\n## Questions {#questions}\n\nAsk.\n";

    [Fact]
    public async Task Privacy_OfTheGuide_IsItsTextAndEverythingStored()
    {
        using var store = StoreFile.Migrated();
        var contents = await store.LookAsync(db => Task.FromResult(StoreContents.Of(db)));

        var page = site.Page("/privacy");

        Assert.NotNull(page.QuerySelector("#your-choices"));
        Assert.Equal(["About your plan", "About your account, if you have one", "About nobody"], TextOf(page, "h3"));
        Assert.Equal(contents.Tables.Count, TextOf(page, "h4").Count());
        Assert.Equal("Your plan", TextOf(page, "h4").First());
        Assert.Equal(contents.Tables.Sum(table => table.Columns.Count), TextOf(page, ".facts dt").Count());
        Assert.Contains("A scrambled form of your password", TextOf(page, ".facts dt"));
        Assert.DoesNotContain("nobody has written down", page.QuerySelector("article")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("a phone number", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_IsAPublicPageLikeAnyOther()
    {
        using var content = new ContentFiles();
        content.Write("pages/privacy.md", Text);
        await using var portal = Portal.Start(content);

        var answer = await portal.GetAsync("/privacy");
        await portal.GetAsync("/privacy");

        Assert.Equal((200, "public, no-cache"), ((int)answer.Status, answer.Header("Cache-Control")));
        Assert.Contains("Written by hand.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, portal.Rendering.CountOf("/privacy"));
        Assert.Equal(
            (301, "/privacy"),
            ((int)(await portal.GetAsync("/data")).Status, (await portal.GetAsync("/data")).Header("Location")));
    }

    /// <summary>A column that nobody has found words for is shown by its name, not left out.</summary>
    [Fact]
    public async Task Privacy_WithoutWordsForAColumn_ShowsItAllTheSame()
    {
        using var content = new ContentFiles();
        content.Write("pages/privacy.md", Text);
        content.Write("privacy.yml", "tables:\n  Readers: { what: Your plan, kept: for good }\ncolumns: {}\nempty: {}\n");
        await using var portal = Portal.Start(content);

        var page = (await portal.GetAsync("/privacy")).Html;

        Assert.Equal("Your plan", TextOf(page, "h4").First());
        Assert.Contains("Notes", TextOf(page, "h4"));
        Assert.Contains("We keep this for a time that nobody has written down yet.", TextOf(page, "p"));
        Assert.Contains("Readers.TokenHash", TextOf(page, ".facts dt"));
        Assert.Contains("Nobody has written down yet what this is for", TextOf(page, ".facts dd"));
        Assert.Contains("AspNetUserTokens", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privacy_WithoutItsText_IsNotFound()
    {
        using var content = new ContentFiles();
        await using var portal = Portal.Start(content);

        Assert.Equal(404, (int)(await portal.GetAsync("/privacy")).Status);
    }

    [Fact]
    public async Task Privacy_WithoutTheStore_IsThereAllTheSame()
    {
        using var content = new ContentFiles();
        content.Write("pages/privacy.md", Text);
        using var store = StoreFile.Migrated();
        store.TakeAway();
        Directory.CreateDirectory(store.Path);
        await using var portal = Portal.Start(new PortalSettings { Content = content.Root, Store = store });

        Assert.Equal(200, (int)(await portal.GetAsync("/privacy")).Status);
    }

    private static IEnumerable<string> TextOf(IParentNode page, string selector) =>
        page.QuerySelectorAll($"article {selector}").Select(element => element.TextContent);
}
