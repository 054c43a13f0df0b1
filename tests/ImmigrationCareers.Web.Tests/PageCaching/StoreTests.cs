using System.Net;

namespace ImmigrationCareers.Web.Tests.PageCaching;

/// <summary>A page is rendered once for everybody, and never shown to somebody it is not for.</summary>
public sealed class StoreTests : IAsyncDisposable
{
    private const string Page = "/careers/officer/role";

    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public StoreTests() => portal = Portal.Start(content);

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Get_TheSamePageManyTimes_RendersItOncePerEncoding()
    {
        for (var i = 0; i < 5; i++)
        {
            await portal.GetAsync(Page);
            await portal.GetAsync(Page, ("Accept-Encoding", "gzip"));
            await portal.GetAsync(Page, ("Accept-Encoding", "br"));
            await portal.GetAsync(Page, ("Accept-Encoding", "gzip, deflate, br, zstd"));
            await portal.SendAsync("HEAD", Page);
        }

        Assert.Equal(3, portal.Rendering.CountOf(Page));
    }

    [Fact]
    public async Task Get_AfterTheGuideChanged_RendersThePageOnceMore()
    {
        await portal.GetAsync(Page);

        content.Replace(ContentFiles.OfficerRole, "An officer decides", "An officer thinks");
        await Eventually.GetTextAsync(portal, Page, "An officer thinks");
        await portal.GetAsync(Page);

        Assert.Equal(2, portal.Rendering.CountOf(Page));
    }

    [Fact]
    public async Task Save_WithoutAChange_MakesNoNewEdition()
    {
        content.Replace(ContentFiles.OfficerRole, "decides", "decides");
        content.Replace(ContentFiles.HelperRole, "A helper helps", "A helper listens");
        await Eventually.GetTextAsync(portal, "/careers/helper/role", "A helper listens");

        Assert.Equal(2, portal.Log.Events.Count(line => line.MessageTemplate.Text.StartsWith("The guide has", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_WithQuery_IsThePageWithoutIt()
    {
        var plain = await portal.GetAsync(Page);

        foreach (var query in new[] { "?", "?utm_source=mail", "?a=1&b=2", "?x=%00", "?" + new string('q', 500) })
        {
            var answer = await portal.GetAsync(Page + query);
            Assert.Equal(plain.Body, answer.Body);
        }

        Assert.Equal(1, portal.Rendering.CountOf(Page));
    }

    [Theory]
    [InlineData("portal-reader=abc")]
    [InlineData("portal-account=abc; theme=dark")]
    [InlineData("theme=dark; portal-x=1")]
    [InlineData("PORTAL-reader=abc")]
    [InlineData("Portal-Account=abc")]
    public async Task Get_WithAReadersCookie_NeitherReadsNorFillsTheStore(string cookie)
    {
        await portal.GetAsync(Page);
        for (var i = 0; i < 2; i++)
        {
            var answer = await portal.GetAsync(Page, ("Cookie", cookie), ("Accept-Encoding", "br"), ("If-None-Match", "*"));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("private, no-store", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("ETag"));
        }

        Assert.Equal(3, portal.Rendering.CountOf(Page));
        await portal.GetAsync(Page, ("Accept-Encoding", "br"));
        Assert.Equal(4, portal.Rendering.CountOf(Page));
    }

    [Fact]
    public async Task Head_WithAReadersCookie_IsPersonal()
    {
        var answer = await portal.SendAsync("HEAD", Page, ("Cookie", "portal-reader=abc"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("private, no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("theme=dark")]
    [InlineData("not-portal-reader=abc")]
    [InlineData("a=portal-reader")]
    [InlineData("Portal=abc")]
    [InlineData("portal-reader=")]
    [InlineData("=;;;")]
    public async Task Get_WithAnotherCookie_IsThePageOfEverybody(string cookie)
    {
        var plain = await portal.GetAsync(Page);

        var answer = await portal.GetAsync(Page, ("Cookie", cookie));

        Assert.Equal("public, no-cache", answer.Header("Cache-Control"));
        Assert.Equal(plain.Body, answer.Body);
        Assert.Equal(1, portal.Rendering.CountOf(Page));
    }

    [Fact]
    public async Task Get_BegunBeforeAChange_IsNeverServedAfterIt()
    {
        var begun = new TaskCompletionSource();
        var mayRender = new TaskCompletionSource();
        portal.Rendering.Before = async context =>
        {
            if (context.Request.Path != Page || begun.Task.IsCompleted) return;
            begun.SetResult();
            await mayRender.Task;
        };

        var straddling = portal.GetAsync(Page);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        content.Replace(ContentFiles.OfficerRole, "An officer decides", "An officer thinks");
        content.Replace(ContentFiles.HelperRole, "A helper helps", "A helper listens");
        await Eventually.GetTextAsync(portal, "/careers/helper/role", "A helper listens");
        await Eventually.GetTextAsync(portal, Page + "?", "An officer thinks");
        mayRender.SetResult();

        Assert.Contains("An officer decides", (await straddling).Text, StringComparison.Ordinal);
        Assert.Contains("An officer thinks", (await portal.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BegunBeforeAChangeAndFirstToFinish_IsNeverServedAfterIt()
    {
        var begun = new TaskCompletionSource();
        var mayRender = new TaskCompletionSource();
        portal.Rendering.Before = async context =>
        {
            if (context.Request.Path != Page || begun.Task.IsCompleted) return;
            begun.SetResult();
            await mayRender.Task;
        };

        var straddling = portal.GetAsync(Page);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        content.Replace(ContentFiles.OfficerRole, "title: What an officer does", "title: What officers do");
        await Eventually.GetTextAsync(portal, "/careers/officer", "What officers do");
        mayRender.SetResult();

        Assert.Contains("What an officer does", (await straddling).Text, StringComparison.Ordinal);
        Assert.Contains("What officers do", (await portal.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RenderedWithFailure_IsNotKept()
    {
        portal.Rendering.Before = _ => throw new InvalidOperationException("Planted.");
        Assert.Equal(HttpStatusCode.InternalServerError, (await portal.GetAsync(Page)).Status);

        portal.Rendering.Before = _ => Task.CompletedTask;

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Get_AddressThatDoesNotExist_IsNotKept()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/careers/officer/skills")).Status);

        content.Write(
            "careers/officer/03-skills.md",
            ContentFiles.Section("officer-skills", "Skills of an officer", "Patience.", topic: "skills"));

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, "/careers/officer/skills", 200)).Status);
    }
}
