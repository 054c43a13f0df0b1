namespace ImmigrationCareers.Browser.Tests.Support;

/// <summary>Finds files of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Content => Path.Combine(Root, "content");

    public static string Fixture => Path.Combine(Root, "tests", "ImmigrationCareers.Browser.Tests", "Fixture");

    private static string FindRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "ImmigrationCareers.sln"))) return at;
        }

        throw new InvalidOperationException($"No ImmigrationCareers.sln above {AppContext.BaseDirectory}.");
    }
}
