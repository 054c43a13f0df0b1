using ImmigrationCareers.Content.Loading;
using ImmigrationCareers.Content.Vocabulary;
using Microsoft.Extensions.Options;

namespace ImmigrationCareers.Web.Infrastructure.Guides;

/// <summary>Loads the guide and keeps it as new as its files.</summary>
internal static class GuideServices
{
    public static void AddGuide(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ContentOptions>()
            .Bind(builder.Configuration.GetSection(ContentOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            new ContentFolder(provider.GetRequiredService<IOptions<ContentOptions>>().Value.FindFrom(builder.Environment.ContentRootPath)));
        services.AddSingleton<CurrentGuide>();
        services.AddHostedService<ContentWatcher>();
        services.AddScoped<GuideOfRequest>();
        services.AddScoped(provider => provider.GetRequiredService<GuideOfRequest>().Guide);
        services.AddScoped(provider => provider.GetRequiredService<GuideOfRequest>().Edition.Derivations);
    }

    /// <summary>Loads the guide before the first request; false, with one clear line, when there is no content folder.</summary>
    public static bool LoadGuide(this WebApplication app)
    {
        try
        {
            var folder = app.Services.GetRequiredService<ContentFolder>();
            if (!folder.HasSite) return EndWithout($"There is no {ContentFiles.Site} in {folder.Path}.");
            app.Services.GetRequiredService<CurrentGuide>().Open(folder);
            return true;
        }
        catch (DirectoryNotFoundException missing)
        {
            return EndWithout(missing.Message);
        }
    }

    /// <summary>A site without its content would answer 404 to every link that was ever published.</summary>
    private static bool EndWithout(string missing)
    {
        Console.Error.WriteLine(
            $"{missing} Set Content:Path (Content__Path in the environment) to the folder that holds {ContentFiles.Site}.");
        return false;
    }
}
