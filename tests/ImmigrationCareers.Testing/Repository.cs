using System.Reflection;

namespace ImmigrationCareers.Testing;

/// <summary>
/// Finds files of the repository that the tests were built from. They are read where they are kept rather than copied
/// beside the test, so that one which was deleted is gone for the tests too.
/// </summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The guide's own content folder.</summary>
    public static string Content { get; } = PathOf("content");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A folder of the test project that is running.</summary>
    public static string TestData(string folder) => PathOf("tests", Assembly.GetEntryAssembly()!.GetName().Name!, folder);

    private static string FindRoot()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "ImmigrationCareers.sln"))) return at;
        }

        throw new InvalidOperationException($"No ImmigrationCareers.sln above {AppContext.BaseDirectory}.");
    }
}
