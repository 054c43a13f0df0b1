using ImmigrationCareers.Content.Vocabulary;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Links;

/// <summary>No page of content can take an address that the site itself answers, or be hidden by one.</summary>
public sealed class ReservedAddressTests
{
    [Fact]
    public async Task Routes_OfTheSite_AreAllReserved()
    {
        await using var portal = Portal.Start(new PortalSettings());
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .ToList();

        // The privacy page is content: the site adds to it what its store keeps.
        var pages = FirstSegmentsOf(routes).Except(["privacy"])
            .Where(segment => Names.IsSlug(segment) && !SiteAddresses.IsReservedPage(segment));
        var sections = routes.Where(IsUnderACareer).Select(route => LiteralOf(route.PathSegments[2])).OfType<string>()
            .Where(segment => !SiteAddresses.IsReservedSection(segment));

        Assert.InRange(FirstSegmentsOf(routes).Count(), 10, 100);
        Assert.Contains("plan", FirstSegmentsOf(routes));
        Assert.Empty(pages);
        Assert.Empty(sections);
    }

    /// <summary>Addresses of what is to come, as they were promised.</summary>
    [Theory]
    [InlineData("handout", true)]
    [InlineData("p", true)]
    [InlineData("offline", true)]
    [InlineData("check", true)]
    [InlineData("es", true)]
    [InlineData("zz", true)]
    [InlineData("faq", false)]
    public void IsReservedPage_Slug_IsThatOfWhatIsToCome(string slug, bool expected) =>
        Assert.Equal(expected, SiteAddresses.IsReservedPage(slug));

    [Fact]
    public void IsReservedSection_Qualify_Is() => Assert.True(SiteAddresses.IsReservedSection("qualify"));

    private static IEnumerable<string> FirstSegmentsOf(IEnumerable<RoutePattern> routes) => routes
        .Where(route => route.PathSegments.Count > 0)
        .Select(route => LiteralOf(route.PathSegments[0]))
        .OfType<string>()
        // A file's ending is no part of what a slug could be.
        .Select(segment => segment.Split('.')[0])
        .Distinct(StringComparer.Ordinal);

    private static bool IsUnderACareer(RoutePattern route) =>
        route.PathSegments.Count == 3 && LiteralOf(route.PathSegments[0]) == "careers" && LiteralOf(route.PathSegments[2]) is not null;

    private static string? LiteralOf(RoutePatternPathSegment segment) =>
        segment.Parts is [RoutePatternLiteralPart literal, ..] ? literal.Content : null;
}
