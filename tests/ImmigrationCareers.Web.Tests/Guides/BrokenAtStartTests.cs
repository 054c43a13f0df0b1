using System.Net;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>A file that was broken before the site started: there is no good version to show.</summary>
public sealed class BrokenAtStartTests : IDisposable
{
    private readonly ContentFiles content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Get_SectionBrokenAtStart_SaysThatItIsBeingRepaired()
    {
        content.Replace(ContentFiles.OfficerRole, "topic: role", "topik: role");
        await using var portal = Portal.Start(content);

        var answer = await portal.GetAsync("/careers/officer/role");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("300", answer.Header("Retry-After"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Contains("being repaired", answer.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/careers/officer/role", (await portal.GetAsync("/go/officer-role")).Header("Location"));
        Assert.Single(portal.Log.Diagnostics("GUIDE007"));
    }

    [Fact]
    public async Task Get_OtherPagesThanTheBrokenOne_AreServed()
    {
        content.Replace(ContentFiles.OfficerRole, "topic: role", "topik: role");
        await using var portal = Portal.Start(content);

        foreach (var path in new[]
        {
            "/", "/careers/officer", "/careers/officer/education", "/careers/officer/print", "/about", "/sitemap.xml",
            "/feed.atom", "/health/ready",
        })
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Save_ThatMendsTheSection_IsServed()
    {
        content.Replace(ContentFiles.OfficerRole, "topic: role", "topik: role");
        await using var portal = Portal.Start(content);
        await portal.GetAsync("/careers/officer/role");

        content.Replace(ContentFiles.OfficerRole, "topik: role", "topic: role");

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, "/careers/officer/role", 200)).Status);
    }

    [Fact]
    public async Task Get_CareerWhoseOverviewIsBroken_ServesItsSections()
    {
        content.Replace("careers/officer/career.md", "id: officer", "id: Not An Id");
        await using var portal = Portal.Start(content);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.GetAsync("/careers/officer")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.GetAsync("/careers/officer/print")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/officer/role")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/")).Status);
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("sources.yml")]
    [InlineData("values.yml")]
    public async Task Get_WithABrokenFileOfTheWholeSite_ServesThePages(string name)
    {
        content.Write(name, "{ this is : [ not yaml\n");
        await using var portal = Portal.Start(content);

        foreach (var path in new[]
        {
            "/", "/careers/officer", "/careers/officer/role", "/careers/officer/print", "/about", "/sitemap.xml",
            "/feed.atom",
        })
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Get_OfAnEmptyGuide_IsAFrontPageThatSaysSo()
    {
        Directory.Delete(content.OnDisk("careers"), recursive: true);
        Directory.Delete(content.OnDisk("pages"), recursive: true);
        await using var portal = Portal.Start(content);

        Assert.Contains("no careers yet", (await portal.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/feed.atom")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/sitemap.xml")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/careers/officer")).Status);
    }
}
