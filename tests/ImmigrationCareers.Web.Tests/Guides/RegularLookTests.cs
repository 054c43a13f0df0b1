using System.Net;
using Serilog.Events;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>
/// Changes that the system does not announce. The files lie in a hidden folder beside the one they are reached through, as
/// orchestrators mount them: what happens there is announced under a name that is no file of the guide.
/// </summary>
public sealed class RegularLookTests : IAsyncDisposable
{
    private readonly ContentFiles content = new();
    private readonly Portal portal;

    public RegularLookTests()
    {
        Directory.CreateDirectory(content.OnDisk(".store"));
        content.Move("careers", ".store/careers");
        Directory.CreateSymbolicLink(content.OnDisk("careers"), content.OnDisk(".store/careers"));
        portal = Portal.Start(new PortalSettings { Content = content.Root }.With("Content:PollInterval", "00:00:00.100"));
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        content.Dispose();
    }

    [Fact]
    public async Task Save_Unannounced_IsFound()
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/officer/role")).Status);

        content.Replace(".store/" + ContentFiles.OfficerRole, "An officer decides", "An officer thinks");

        Assert.Contains(
            "An officer thinks",
            (await Eventually.GetTextAsync(portal, "/careers/officer/role", "An officer thinks")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Break_Unannounced_KeepsTheLastGoodPage()
    {
        content.Replace(".store/" + ContentFiles.OfficerRole, "topic: role", "topic: roll");

        await Eventually.IsTrueAsync(() => portal.Log.Diagnostics("GUIDE018").Any(), "a diagnostic in the log");

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/officer/role")).Status);
    }

    [Fact]
    public async Task AddAndDelete_Unannounced_AreFound()
    {
        content.Write(
            ".store/careers/officer/03-skills.md",
            ContentFiles.Section("officer-skills", "Skills of an officer", "Patience.", topic: "skills"));
        content.Delete(".store/" + ContentFiles.OfficerEducation);

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetStatusAsync(portal, "/careers/officer/skills", 200)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Eventually.GetStatusAsync(portal, "/careers/officer/education", 404)).Status);
    }

    [Fact]
    public async Task Rename_Unannounced_IsFound()
    {
        content.Move(".store/" + ContentFiles.OfficerRole, ".store/careers/officer/01-work.md");
        content.Replace(".store/careers/officer/01-work.md", "topic: role", "topic: role\naliases: [role]");

        Assert.Equal("/careers/officer/work", (await Eventually.GetStatusAsync(portal, "/careers/officer/role", 301)).Header("Location"));
    }

    [Fact]
    public async Task Folder_ThatGoesAway_LeavesTheGuideAsItWasUntilItIsBack()
    {
        var away = content.Root + "-away";
        Directory.Move(content.Root, away);
        try
        {
            await Eventually.IsTrueAsync(
                () => portal.Log.Events.Any(line => line is { Level: LogEventLevel.Error, Exception: IOException }),
                "an error in the log");
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/careers/officer/role")).Status);
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/health/ready")).Status);
        }
        finally
        {
            Directory.Move(away, content.Root);
        }

        content.Replace(".store/" + ContentFiles.OfficerRole, "An officer decides", "An officer thinks");
        Assert.Contains(
            "An officer thinks",
            (await Eventually.GetTextAsync(portal, "/careers/officer/role", "An officer thinks")).Text,
            StringComparison.Ordinal);
    }
}
