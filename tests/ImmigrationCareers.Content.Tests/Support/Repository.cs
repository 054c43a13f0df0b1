namespace ImmigrationCareers.Content.Tests.Support;

/// <summary>
/// Finds files of the repository. Examples are read where they are kept rather than copied beside the test, so that one
/// which was deleted is gone for the tests too.
/// </summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string TestData(string folder) => PathOf("tests", "ImmigrationCareers.Content.Tests", folder);

    private static string FindRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "ImmigrationCareers.sln"))) return at;
        }

        throw new InvalidOperationException($"No ImmigrationCareers.sln above {AppContext.BaseDirectory}.");
    }
}
