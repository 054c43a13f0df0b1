using System.Runtime.InteropServices;

namespace ImmigrationCareers.Testing.Browsers;

/// <summary>
/// Finds the browsers of a machine: the one that <c>CHROMIUM_PATH</c> names, else every Chromium, Chrome and Edge in the
/// usual places.
/// </summary>
public sealed class BrowserSearch(Func<string, string?> environment)
{
    public const string PathVariable = "CHROMIUM_PATH";

    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] PlacesOnMac =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] PlacesOnWindows =
    [
        Path.Combine("Chromium", "Application", "chrome.exe"),
        Path.Combine("Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine("Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    private static readonly string[] FoldersOnWindows = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    public static BrowserSearch OfThisMachine { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The browser that somebody chose; it is used, or the tests fail.</summary>
    public string? Chosen => environment(PathVariable) is { Length: > 0 } path ? path : null;

    /// <summary>Browsers that are there, best first.</summary>
    public IEnumerable<string> Find() => Candidates().Where(File.Exists).Distinct();

    private IEnumerable<string> Candidates() => [.. OnPath(), .. OnMac(), .. OnWindows()];

    private IEnumerable<string> OnPath()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending)));
    }

    private static string[] OnMac() => RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? PlacesOnMac : [];

    private IEnumerable<string> OnWindows() => FoldersOnWindows
        .Select(environment)
        .OfType<string>()
        .SelectMany(folder => PlacesOnWindows.Select(place => Path.Combine(folder, place)));
}
