namespace ImmigrationCareers.Web.Tests.Hosting;

/// <summary>The repository that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The guide's own content folder.</summary>
    public static string Content { get; } = Path.Combine(Root, "content");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImmigrationCareers.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("These tests run from within the repository.");
    }
}
