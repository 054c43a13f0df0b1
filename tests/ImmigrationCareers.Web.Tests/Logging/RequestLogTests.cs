using Serilog.Events;

namespace ImmigrationCareers.Web.Tests.Logging;

public sealed class RequestLogTests : IAsyncDisposable
{
    private const string Token = "t0p5ecret";

    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public RequestLogTests() => portal = Portal.Start(content);

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Theory]
    [InlineData("GET", "/", "/", 200)]
    [InlineData("HEAD", "/", "/", 200)]
    [InlineData("GET", "/about", "/{page}", 200)]
    [InlineData("GET", "/careers/officer/role", "/careers/{career}/{section}", 200)]
    [InlineData("GET", "/careers/officer/print", "/careers/{career}/print", 200)]
    [InlineData("GET", "/go/officer-role/the-day", "/go/{id}/{anchor?}", 302)]
    [InlineData("GET", "/sitemap.xml", "/sitemap.xml", 200)]
    [InlineData("GET", "/health/live", "/health/live", 200)]
    [InlineData("GET", "/css/site.css", "/css/site.css", 200)]
    [InlineData("GET", "/" + Token, "/{page}", 404)]
    [InlineData("GET", "/careers/officer/" + Token, "/careers/{career}/{section}", 404)]
    [InlineData("GET", "/go/" + Token, "/go/{id}/{anchor?}", 404)]
    [InlineData("GET", "/css/" + Token + ".css", "(none)", 404)]
    [InlineData("GET", "/ABOUT/", "/{page}", 301)]
    [InlineData("POST", "/" + Token, "(none)", 403)]
    public async Task Request_OfAnyKind_IsOneLineWithItsRoute(string method, string path, string route, int status)
    {
        await portal.SendAsync(method, path);
        await Eventually.IsTrueAsync(() => portal.Log.Requests.Any(), "a line in the log");

        Assert.Equal(new RequestLine(method, route, status.ToString(null, null)), Assert.Single(portal.Log.Requests));
    }

    [Fact]
    public async Task PageFromTheStore_IsALineWithItsRoute()
    {
        await portal.GetAsync("/about");
        await portal.GetAsync("/about");
        await portal.GetAsync("/about", ("If-None-Match", "*"));
        await Eventually.IsTrueAsync(() => portal.Log.Requests.Count() == 3, "three lines in the log");

        Assert.Equal(1, portal.Rendering.CountOf("/about"));
        Assert.Equal(["200", "200", "304"], portal.Log.Requests.Select(line => line.Status));
        Assert.All(portal.Log.Requests, line => Assert.Equal("/{page}", line.Route));
    }

    [Fact]
    public async Task Log_OfManyRequests_HoldsNothingThatTheClientSent()
    {
        portal.Rendering.Before = context =>
            context.Request.Query.ContainsKey("fail") ? throw new InvalidOperationException("Planted.") : Task.CompletedTask;
        string[] paths =
        [
            $"/{Token}",
            $"/about?q={Token}",
            $"/{Token}?{Token}={Token}",
            $"/careers/{Token}",
            $"/careers/{Token}/{Token}",
            $"/careers/{Token}/print",
            $"/go/{Token}",
            $"/go/officer-role/{Token}",
            $"/css/{Token}.css",
            $"/css/site.css?{Token}",
            $"/js/{Token}",
            $"/{Token}/{Token}/{Token}/{Token}",
            $"/About/?{Token}",
            $"/errors/{Token}",
            $"/health/{Token}",
            $"/health/live?{Token}",
            $"/dev/changes?{Token}",
            $"/sitemap.xml?{Token}",
            $"/about?fail={Token}1", $"/%00{Token}", $"/{Token}%ff", $"/?{Token}",
        ];
        foreach (var path in paths)
        {
            await portal.GetAsync(
                path,
                ("Referer", $"https://example.org/{Token}"),
                ("User-Agent", Token),
                ("Cookie", $"portal-{Token}={Token}"),
                ("Accept-Language", Token),
                ("If-None-Match", $"\"{Token}\""));
            await portal.SendAsync("POST", path, ("Sec-Fetch-Site", "same-origin"));
        }

        await portal.SendAsync(Token, "/about");
        await RawConnection.GetAsync(portal, $"/{Token}%zz");
        await RawConnection.GetAsync(portal, $"/{Token}", $"X-{Token}: \u0001");
        await Eventually.IsTrueAsync(() => portal.Log.Requests.Count() > 2 * paths.Length, "a line for each request");

        Assert.Contains(portal.Log.Events, line => line.Exception is not null);
        Assert.DoesNotContain(Token, portal.Log.Everything(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Log_OfAGoodStart_HoldsNoWarning()
    {
        await portal.GetAsync("/");

        Assert.DoesNotContain(portal.Log.Events, line => line.Level >= LogEventLevel.Warning);
    }

    [Fact]
    public async Task Diagnostic_OfAFile_IsOneEventWithItsPlace()
    {
        content.Replace(ContentFiles.HelperRole, "Pay is {{ pay }}", "Pay is {{ pey }}");
        await Eventually.IsTrueAsync(() => portal.Log.Diagnostics("GUIDE020").Any(), "a diagnostic in the log");

        var found = Assert.Single(portal.Log.Diagnostics("GUIDE020"));
        Assert.Equal((ContentFiles.HelperRole, "10"), (LogRecord.TextOf(found, "File"), LogRecord.TextOf(found, "Line")));
        Assert.Contains("pay", LogRecord.TextOf(found, "Hint"), StringComparison.Ordinal);
    }
}
