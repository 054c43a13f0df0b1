using System.Net;

namespace ImmigrationCareers.Web.Tests.Guides;

/// <summary>The content folder as a whole is replaced, emptied or led elsewhere, as deployments and mounts do.</summary>
public sealed class ReplacedFolderTests : IAsyncDisposable
{
    private const string Role = "/careers/officer/role";

    private readonly ContentFiles content = new();
    private Portal? portal;

    public async ValueTask DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
        content.Dispose();
    }

    /// <summary>No regular look helps here.</summary>
    [Fact]
    public async Task Replace_TheFolder_IsWatchedAtItsNewPlace()
    {
        Start("01:00:00");
        var next = NextRelease("An officer thinks");
        Directory.Move(content.Root, content.Root + "-before");
        Directory.Move(next, content.Root);
        await Eventually.GetTextAsync(portal!, Role, "An officer thinks");

        content.Replace(ContentFiles.OfficerRole, "An officer thinks", "An officer asks");

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetTextAsync(portal!, Role, "An officer asks")).Status);
    }

    [Fact]
    public async Task Replace_TheLinkToTheFolder_IsWatchedAtItsNewPlace()
    {
        var first = content.Root + "-first";
        Directory.Move(content.Root, first);
        Directory.CreateSymbolicLink(content.Root, first);
        Start("01:00:00");
        var next = NextRelease("An officer thinks");
        Directory.Delete(content.Root);
        Directory.CreateSymbolicLink(content.Root, next);
        await Eventually.GetTextAsync(portal!, Role, "An officer thinks");
        content.Replace(ContentFiles.OfficerRole, "An officer thinks", "An officer asks");

        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetTextAsync(portal!, Role, "An officer asks")).Status);
    }

    [Fact]
    public async Task Empty_TheFolder_KeepsTheLastEditionAndSaysSo()
    {
        Start("00:00:00.100");
        Directory.Move(content.Root, content.Root + "-away");
        Directory.CreateDirectory(content.Root);
        await Eventually.IsTrueAsync(() => Said("too much to be believed"), "the log says that the last edition stays");

        Assert.Equal(HttpStatusCode.OK, (await portal!.GetAsync(Role)).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/health/ready")).Status);

        Directory.Delete(content.Root);
        Directory.Move(content.Root + "-away", content.Root);
        await Eventually.IsTrueAsync(() => Said("whole again"), "the log says that the folder is back");
        content.Replace(ContentFiles.OfficerRole, "An officer decides", "An officer asks");
        Assert.Equal(HttpStatusCode.OK, (await Eventually.GetTextAsync(portal, Role, "An officer asks")).Status);
    }

    private void Start(string interval) =>
        portal = Portal.Start(new PortalSettings { Content = content.Root }.With("Content:PollInterval", interval));

    private bool Said(string words) =>
        portal!.Log.Events.Any(line => line.MessageTemplate.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>A whole folder beside the one that is served, with another text.</summary>
    private string NextRelease(string text)
    {
        var next = Path.Combine(content.Outside, "next");
        foreach (var file in Directory.EnumerateFiles(content.Root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(next, Path.GetRelativePath(content.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("An officer decides", text, StringComparison.Ordinal));
        }

        return next;
    }
}
