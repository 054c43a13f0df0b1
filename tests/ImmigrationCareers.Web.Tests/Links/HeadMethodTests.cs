using ImmigrationCareers.Web.Tests.Plan;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Links;

/// <summary>HEAD is answered wherever GET is.</summary>
public sealed class HeadMethodTests(PlanTest.SharedSite shared) : PlanTest(shared)
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task EveryRoute_ThatAnswersGet_AnswersHead(string environment)
    {
        await using var portal = Portal.Start(new PortalSettings { Environment = environment });
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 })
            .ToLookup(endpoint => endpoint.RoutePattern.RawText, MethodsOf);

        Assert.True(routes.Count > 50, $"Only {routes.Count} routes were looked at.");
        Assert.Empty(routes
            .Where(route => route.SelectMany(methods => methods).ToHashSet() is var all && all.Contains("GET") && !all.Contains("HEAD"))
            .Select(route => route.Key));
    }

    [Theory]
    [InlineData("/plan/export")]
    [InlineData("/plan/timeline.ics")]
    public async Task Head_OfWhatAReaderTakesAlong_IsGetWithoutABody(string path)
    {
        var guest = Site.Arrive();
        await guest.BeginAsync("officer", "2027-01-15");
        var whole = await guest.GetAsync(path);
        var head = await Site.Portal.SendAsync("HEAD", path, [.. guest.Own]);

        Assert.Equal(200, (int)head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(whole.Header("Content-Type"), head.Header("Content-Type"));
        Assert.Equal(whole.Header("Cache-Control"), head.Header("Cache-Control"));
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods;
}
