namespace ImmigrationCareers.Browser.Tests.Browsers;

/// <summary>The search and what is said when it finds nothing; these need no browser.</summary>
public sealed class BrowserSearchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("guide-browsers-").FullName;

    [Theory]
    [InlineData("chromium-headless-shell")]
    [InlineData("chromium")]
    [InlineData("chromium-browser")]
    [InlineData("google-chrome")]
    [InlineData("google-chrome-stable")]
    [InlineData("chrome")]
    [InlineData("msedge")]
    public void Find_BrowserOnPath_IsFound(string name)
    {
        var browser = Put(OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        Assert.Contains(browser, SearchWith(("PATH", $"/no/such/folder{Path.PathSeparator}{folder}")).Find());
    }

    [Fact]
    public void Find_BrowserInAUsualPlaceOfWindows_IsFound()
    {
        var browser = Put(Path.Combine("Microsoft", "Edge", "Application", "msedge.exe"));
        Assert.Contains(browser, SearchWith(("ProgramFiles", folder)).Find());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Chosen_WithoutAChoice_IsNothing(string? value) => Assert.Null(SearchWith((BrowserSearch.PathVariable, value)).Chosen);

    [Fact]
    public void Chosen_WithAChoice_IsTheChoiceWhetherItExistsOrNot() =>
        Assert.Equal("/no/such/browser", SearchWith((BrowserSearch.PathVariable, "/no/such/browser")).Chosen);

    [Fact]
    public void Message_WithAFailureOfManyLines_IsOneLineThatSaysWhatToInstall()
    {
        var message = BrowserMissing.Message("It does not start: no display\nCall log:\n- one\n- two");
        Assert.DoesNotContain('\n', message);
        Assert.Contains("apt-get install chromium", message, StringComparison.Ordinal);
        Assert.EndsWith("It does not start: no display", message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static BrowserSearch SearchWith(params (string Name, string? Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value);

    private string Put(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
