namespace ImmigrationCareers.Testing.Browsers;

/// <summary>What a test says when there is no browser.</summary>
public static class BrowserMissing
{
    private const string Advice =
        "No browser: install Chromium or Chrome (Debian and Ubuntu, as root: apt-get install chromium), "
        + $"or name one in {BrowserSearch.PathVariable}.";

    /// <summary>One line, with the first line of the last failure where there is one.</summary>
    public static string Message(string failure) => $"{Advice} {failure.Split('\n')[0]}".Trim();
}
