using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Tests.Start;

public sealed class StartTests
{
    [Fact]
    public async Task Start_WithoutContentFolder_EndsWithOneClearLine()
    {
        var folder = Directory.CreateTempSubdirectory("empty-");
        try
        {
            var (exitCode, output, errors) = await RunAsync(folder.FullName, ("Content__Path", "no-such-folder"));

            Assert.Equal(1, exitCode);
            Assert.Empty(output);
            var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(Path.Combine(folder.FullName, "no-such-folder"), line, StringComparison.Ordinal);
            Assert.Contains("Content__Path", line, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Start_WithoutSiteFile_EndsWithOneClearLine()
    {
        using var content = new ContentFiles();
        content.Delete("site.yml");

        var (exitCode, output, errors) = await RunAsync(content.Outside, ("Content__Path", content.Root));

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"There is no site.yml in {content.Root}.", line, StringComparison.Ordinal);
        Assert.Contains("Content__Path", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content:PollInterval", "00:00:00", "PollInterval")]
    [InlineData("Content:PollInterval", "1.00:00:00", "PollInterval")]
    [InlineData("Content:Path", "", "Path")]
    [InlineData("Portal:PublicUrl", "guide.example", "PublicUrl")]
    [InlineData("Portal:PublicUrl", "", "PublicUrl")]
    public void Start_WithInvalidOption_FailsByItsName(string key, string value, string name)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Portal.Start(new PortalSettings().With(key, value)));

        Assert.Contains($"'{name}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WithAnOptionOfTheWrongType_FailsByItsName()
    {
        var problem = Assert.Throws<InvalidOperationException>(
            () => Portal.Start(new PortalSettings().With("Content:PollInterval", "soon")));

        Assert.Contains("Content:PollInterval", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicUrl_WithASlashAtItsEnd_IsTheSameAsWithout()
    {
        await using var portal = Portal.Start(new PortalSettings().With("Portal:PublicUrl", "https://guide.example/"));

        Assert.Contains("https://guide.example/sitemap.xml", (await portal.GetAsync("/robots.txt")).Text, StringComparison.Ordinal);
    }

    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            deadline.CancelAfter(Eventually.Patience);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
