using System.Diagnostics;

namespace ImmigrationCareers.Content.Tests.Printing;

/// <summary>Runs <c>guide</c> as an editor does: as a process, in a folder.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_GoodContent_SaysSoAndSucceeds()
    {
        using var content = TemporaryContent.FromFixture();

        Assert.Equal((0, "", "13 files checked, nothing to mend\n"), await Guide(content, "check"));
        Assert.Equal((0, "", "13 files checked, nothing to mend\n"), await Guide(content, "check", "--strict", "--format", "github"));
        Assert.Equal((0, "[]\n", "13 files checked, nothing to mend\n"), await Guide(content, "check", "--format", "json"));
    }

    [Fact]
    public async Task Check_Error_FailsWithPathsRelativeToTheCurrentDirectory()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("pages/Bad.md", "");
        const string Found =
            "pages/Bad.md(1,1): error GUIDE006: The guide does not know what this file is. "
            + "Name it slug.md: lowercase words joined by hyphens, such as about.md.\n";

        const string Summary = "14 files checked, 1 error, 0 warnings\n";

        Assert.Equal((1, "content/" + Found, Summary), await Guide(content, "check"));
        Assert.Equal((1, "content/" + Found, Summary), await Guide(content, "check", content.Root));
        Assert.Equal((1, "../content/" + Found, Summary), await GuideIn(content.Outside, "check", "../content"));
        Assert.Equal((1, Found, Summary), await GuideIn(content.Root, "check", "."));
    }

    [Fact]
    public async Task Check_WarningsAlone_SucceedUnlessStrict()
    {
        using var content = TemporaryContent.FromFixture();
        content.Replace("pages/about.md", "## Who we are", "### Who we 3 are");

        var (exitCode, output, errors) = await Guide(content, "check");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("content/pages/about.md(6,1): warning GUIDE033: ", output, StringComparison.Ordinal);
        Assert.Contains("content/pages/about.md(6,12): warning GUIDE060: ", output, StringComparison.Ordinal);
        Assert.Equal("13 files checked, 0 errors, 2 warnings\n", errors);
        Assert.Equal((1, output, errors), await Guide(content, "check", "--strict"));
    }

    [Fact]
    public async Task Check_OtherFormats_PrintAnnotationsAndJson()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("pages/Bad.md", "");

        Assert.StartsWith(
            "::error file=content/pages/Bad.md,line=1,col=1,title=GUIDE006::",
            (await Guide(content, "check", "--format", "github")).Output,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "[\n  {\n    \"file\": \"content/pages/Bad.md\",",
            (await Guide(content, "check", "--format", "json")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingFolder_FailsWithExactlyOneLine()
    {
        using var content = TemporaryContent.FromFixture();

        var (exitCode, output, errors) = await Guide(content, "check", "nowhere");

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"There is no content folder at {Path.Combine(Path.GetDirectoryName(content.Root)!, "nowhere")}.\n", errors);
    }

    [Fact]
    public async Task Links_MissingAddresses_AreListedAndThenWritten()
    {
        using var content = TemporaryContent.FromFixture();
        content.Write("published-links.txt", "/about\n/careers/officer/education\n");

        var (exitCode, output, _) = await Guide(content, "links");
        Assert.Equal(1, exitCode);
        Assert.Equal(13, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((0, "13 added, 15 in content/published-links.txt.\n", ""), await Guide(content, "links", "--write"));
        Assert.Equal((0, "", ""), await Guide(content, "links"));
        Assert.Equal((0, "", "13 files checked, nothing to mend\n"), await Guide(content, "check"));
    }

    private static Task<(int ExitCode, string Output, string Errors)> Guide(TemporaryContent content, params string[] arguments) =>
        GuideIn(Path.GetDirectoryName(content.Root)!, arguments);

    private static async Task<(int ExitCode, string Output, string Errors)> GuideIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "guide.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
