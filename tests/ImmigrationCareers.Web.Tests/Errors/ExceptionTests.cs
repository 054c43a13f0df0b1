using System.Net;
using ImmigrationCareers.Web.Tests.Headers;
using Serilog.Events;

namespace ImmigrationCareers.Web.Tests.Errors;

/// <summary>A failure of ours.</summary>
public sealed class ExceptionTests : IAsyncDisposable
{
    private const string Secret = "planted-detail";

    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public ExceptionTests()
    {
        portal = Portal.Start(content);
        portal.Rendering.Before = context =>
            context.Request.Path == "/about" ? throw new InvalidOperationException(Secret) : Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("portal-reader=abc")]
    public async Task Get_PageThatFails_ApologizesWithoutDetails(string cookie)
    {
        var answer = await portal.GetAsync("/about", ("Cookie", cookie), ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("went wrong on our side", answer.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector("main a[href='/']"));
        SecurityHeaderTests.CarriesSecurityHeaders(answer);
    }

    [Fact]
    public async Task Get_PageThatFails_IsLoggedWithItsRouteAndCause()
    {
        await portal.GetAsync("/about");
        await Eventually.IsTrueAsync(() => portal.Log.Requests.Any(), "a line in the log");

        Assert.Equal(new RequestLine("GET", "/{page}", "500"), Assert.Single(portal.Log.Requests));
        Assert.Contains(portal.Log.Events, line => line.Level == LogEventLevel.Error && line.Exception?.Message == Secret);
    }

    [Fact]
    public async Task Get_OtherPages_AreServedMeanwhile()
    {
        await portal.GetAsync("/about");

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/")).Status);
    }
}
