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

    /// <summary>The guide of today, or null with one clear line when the folder is missing.</summary>
    public static Guide? Load(string folder)
    {
        try
        {
            var loader = new GuideLoader(new ContentFolder(folder));
            loader.Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            return loader.Current;
        }
        catch (DirectoryNotFoundException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return null;
        }
    }
}
