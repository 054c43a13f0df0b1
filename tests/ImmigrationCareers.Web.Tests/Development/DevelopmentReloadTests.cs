using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ImmigrationCareers.Web.Tests.Development;

public sealed class DevelopmentReloadTests : IAsyncDisposable
{
    private readonly ContentFiles content = new();
    private readonly Portal portal;
    private int lastEdition;

    public DevelopmentReloadTests() => portal = Portal.Start(new PortalSettings { Content = content.Root, Environment = "Development" });

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Changes_BeginsWithHowThingsAreAndGoesOnWithEachChange()
    {
        using var deadline = Deadline();
        await using var stream = await OpenAsync(deadline.Token);
        await using var events = EventsOf(stream, deadline.Token);

        Assert.Empty(await NextAsync(events));

        content.Replace(ContentFiles.OfficerRole, "topic: role", "topic: roll");
        var found = Assert.Single(await NextAsync(events));
        Assert.Equal($"{ContentFiles.OfficerRole}(5,8)", found.GetProperty("place").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("GUIDE018", found.GetProperty("code").GetString());
        Assert.Contains("role", found.GetProperty("hint").GetString(), StringComparison.Ordinal);

        content.Replace(ContentFiles.OfficerRole, "topic: roll", "topic: role");
        Assert.Empty(await NextAsync(events));
    }

    [Fact]
    public async Task Changes_OpenWhenTheSiteStops_DoesNotHoldItUp()
    {
        using var deadline = Deadline();
        await using var stream = await OpenAsync(deadline.Token);
        await using var events = EventsOf(stream, deadline.Token);
        await NextAsync(events);

        await portal.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Page_InDevelopment_LoadsTheScriptThatRefreshesIt()
    {
        var page = (await portal.GetAsync("/")).Html;
        var script = Assert.Single(page.QuerySelectorAll("script[src*='development']"));

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(script.GetAttribute("src")!)).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await portal.GetAsync(page.QuerySelector("link[href*='development']")!.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Changes_OutsideDevelopment_AreNotFound(string environment)
    {
        await using var other = Portal.Start(new PortalSettings { Content = content.Root, Environment = environment });

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/dev/changes")).Status);
        Assert.Empty((await other.GetAsync("/")).Html.QuerySelectorAll("[src*='development'], [href*='development']"));
    }

    private static CancellationTokenSource Deadline()
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Eventually.Patience);
        return deadline;
    }

    private async Task<Stream> OpenAsync(CancellationToken deadline)
    {
        var response = await portal.OpenAsync("/dev/changes", deadline);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStreamAsync(deadline);
    }

    private static IAsyncEnumerator<SseItem<JsonElement[]>> EventsOf(Stream stream, CancellationToken deadline) =>
        SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<JsonElement[]>(data)!)
            .EnumerateAsync(deadline)
            .GetAsyncEnumerator(deadline);

    /// <summary>The diagnostics of the next event, whose id is the number of a newer edition than the last.</summary>
    private async Task<JsonElement[]> NextAsync(IAsyncEnumerator<SseItem<JsonElement[]>> events)
    {
        Assert.True(await events.MoveNextAsync(), "The stream ended.");
        Assert.Equal("guide", events.Current.EventType);
        var edition = int.Parse(events.Current.EventId!, CultureInfo.InvariantCulture);
        Assert.True(edition > lastEdition, $"Edition {edition} came after {lastEdition}.");
        lastEdition = edition;
        return events.Current.Data;
    }
}
