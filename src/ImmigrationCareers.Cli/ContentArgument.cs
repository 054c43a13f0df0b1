using System.CommandLine;
using ImmigrationCareers.Content;
using ImmigrationCareers.Content.Building;
using ImmigrationCareers.Content.Loading;

namespace ImmigrationCareers.Cli;

/// <summary>The content folder that a command works on.</summary>
internal static class ContentArgument
{
    public static Argument<string> Create() => new("folder")
    {
        Description = "The content folder.",
        DefaultValueFactory = _ => "content",
    };

    /// <summary>The folder, or null with one clear line when it is missing.</summary>
    public static ContentFolder? Open(string path)
    {
        try
        {
            return new ContentFolder(path);
        }
        catch (DirectoryNotFoundException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return null;
        }
    }

    /// <summary>Today's guide.</summary>
    public static Guide Load(ContentFolder folder)
    {
        var loader = new GuideLoader(folder);
        loader.Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return loader.Current;
    }
}
