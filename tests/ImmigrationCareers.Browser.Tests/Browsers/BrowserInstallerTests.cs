namespace ImmigrationCareers.Browser.Tests.Browsers;

/// <summary>What is installed where no browser is; nothing is, here.</summary>
public sealed class BrowserInstallerTests
{
    private readonly List<string> done = [];

    [Fact]
    public void BySystem_AsRoot_SaysSoFirstAndAsksForNoMoreRights()
    {
        if (!OperatingSystem.IsLinux()) return;

        Assert.True(InstallerWith(isRoot: true).BySystem());

        Assert.Equal(3, done.Count);
        Assert.StartsWith("say: ", done[0], StringComparison.Ordinal);
        Assert.Contains("chromium", done[0], StringComparison.Ordinal);
        Assert.Equal(["run: apt-get update", "run: apt-get install -y --no-install-recommends chromium-headless-shell"], done[1..]);
    }

    [Fact]
    public void BySystem_WithoutTheSmallBrowser_TakesTheLargeOne()
    {
        if (!OperatingSystem.IsLinux()) return;

        Assert.True(InstallerWith(isRoot: true, lacking: "chromium-headless-shell").BySystem());

        Assert.Equal("run: apt-get install -y --no-install-recommends chromium", done[^1]);
    }

    [Fact]
    public void BySystem_AsAnybodyElse_DoesNothing()
    {
        Assert.False(InstallerWith(isRoot: false).BySystem());
        Assert.Empty(done);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void ByPlaywright_SaysSoFirst(int exitCode, bool isInstalled)
    {
        Assert.Equal(isInstalled, InstallerWith(isRoot: false).ByPlaywright(arguments =>
        {
            done.Add("playwright: " + string.Join(' ', arguments));
            return exitCode;
        }));

        Assert.Equal(2, done.Count);
        Assert.StartsWith("say: ", done[0], StringComparison.Ordinal);
        Assert.Equal("playwright: install chromium --only-shell", done[1]);
    }

    private BrowserInstaller InstallerWith(bool isRoot, string? lacking = null) =>
        new(isRoot, command => Ran(command, lacking), text => done.Add("say: " + text));

    private bool Ran(string[] command, string? lacking)
    {
        done.Add("run: " + string.Join(' ', command));
        return command[^1] != lacking;
    }
}
