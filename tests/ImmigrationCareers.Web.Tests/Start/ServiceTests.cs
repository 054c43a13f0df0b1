using ImmigrationCareers.Web.Infrastructure.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Start;

/// <summary>Services are checked in every environment, since the tests run in the one that readers have.</summary>
public sealed class ServiceTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Services_OfARequest_CannotBeHadOutsideOfOne(string environment)
    {
        using var content = new ContentFiles();
        await using var portal = Portal.Start(new PortalSettings { Content = content.Root, Environment = environment });
        Assert.Throws<InvalidOperationException>(() => portal.Services.GetRequiredService<CurrentReader>());
    }
}
