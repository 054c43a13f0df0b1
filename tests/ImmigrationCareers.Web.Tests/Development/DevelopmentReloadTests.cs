using System.Net;
using System.Text.Json;

namespace ImmigrationCareers.Web.Tests.Development;

public sealed class DevelopmentReloadTests : IAsyncDisposable
{
    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public DevelopmentReloadTests() => portal = Portal.Start(new PortalSettings { Content = content.Path, Environment = "Development" });

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Changes_BeginsWithHowThingsAreAndGoesOnWithEachChange()
    {
        using var deadline = Deadline();
        using var response = await portal.OpenAsync("/dev/changes", deadline.Token);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(deadline.Token));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await NextAsync(events, deadline.Token));

        content.Replace(ContentFiles.OfficerRole, "topic: role", "topic: roll");
        var found = Assert.Single(await NextAsync(events, deadline.Token));
        Assert.Equal($"{ContentFiles.OfficerRole}(5,8)", found.GetProperty("place").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("GUIDE018", found.GetProperty("code").GetString());
        Assert.Contains("role", found.GetProperty("hint").GetString(), StringComparison.Ordinal);

        content.Replace(ContentFiles.OfficerRole, "topic: roll", "topic: role");
        Assert.Empty(await NextAsync(events, deadline.Token));
    }

    [Fact]
    public async Task Changes_OpenWhenTheSiteStops_DoesNotHoldItUp()
    {
        using var deadline = Deadline();
        using var response = await portal.OpenAsync("/dev/changes", deadline.Token);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(deadline.Token));
        await NextAsync(events, deadline.Token);

        await portal.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Page_InDevelopment_LoadsTheScriptThatRefreshesIt()
    {
        var page = (await portal.GetAsync("/")).Html;
        var script = Assert.Single(page.QuerySelectorAll("script[src*='development']"));

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(script.GetAttribute("src")!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(page.QuerySelector("link[href*='development']")!.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Changes_OutsideDevelopment_AreNotFound(string environment)
    {
        await using var other = Portal.Start(new PortalSettings { Content = content.Path, Environment = environment });

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/dev/changes")).Status);
        Assert.Empty((await other.GetAsync("/")).Html.QuerySelectorAll("[src*='development'], [href*='development']"));
    }

    private static CancellationTokenSource Deadline()
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        return deadline;
    }

    /// <summary>The diagnostics of the next event.</summary>
    private static async Task<List<JsonElement>> NextAsync(StreamReader events, CancellationToken deadline)
    {
        Assert.Equal("event: guide", await events.ReadLineAsync(deadline));
        var data = await events.ReadLineAsync(deadline);
        Assert.Equal("", await events.ReadLineAsync(deadline));
        Assert.StartsWith("data: ", data, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(data!["data: ".Length..]);
        return [.. json.RootElement.EnumerateArray().Select(found => found.Clone())];
    }
}
