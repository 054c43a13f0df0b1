using System.Net;

namespace ImmigrationCareers.Web.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/health/store", HttpStatusCode.ServiceUnavailable)]
    public async Task Get_HealthOfSiteWithoutStore_SaysWhatWorks(string path, HttpStatusCode expected)
    {
        using var content = new ContentFiles();
        using var store = new StoreFile();
        Directory.CreateDirectory(store.Path);
        await using var portal = Portal.Start(new PortalSettings { Content = content.Root, Store = store });

        var answer = await portal.GetAsync(path);

        Assert.Equal(expected, answer.Status);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }
}
