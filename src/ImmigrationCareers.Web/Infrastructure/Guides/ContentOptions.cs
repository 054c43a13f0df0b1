using System.ComponentModel.DataAnnotations;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>Configuration section <c>Content</c>.</summary>
internal sealed record ContentOptions
{
    public const string Section = "Content";

    /// <summary>The content folder: absolute, or relative to the application's folder or to the nearest folder above that has it.</summary>
    [Required]
    public string Path { get; init; } = "content";

    /// <summary>How long between two looks through the whole folder, for file systems that announce no changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The folder's absolute path, whether it exists or not.</summary>
    public string FindFrom(string applicationFolder)
    {
        for (var above = new DirectoryInfo(applicationFolder); above is not null; above = above.Parent)
        {
            var candidate = System.IO.Path.Combine(above.FullName, Path);
            if (Directory.Exists(candidate)) return candidate;
        }

        return System.IO.Path.GetFullPath(Path, applicationFolder);
    }
}
