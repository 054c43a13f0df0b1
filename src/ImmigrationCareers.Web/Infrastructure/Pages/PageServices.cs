using ImmigrationCareers.Content.Bodies;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>MVC with the views of a feature beside its controller.</summary>
internal static class PageServices
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>()
            .Bind(builder.Configuration.GetSection(PortalOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(MarkupEncoder.Instance);
        builder.Services.AddControllersWithViews();
        builder.Services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Infrastructure/Views/{0}.cshtml");
            options.ViewLocationExpanders.Add(new FeatureViewLocations());
        });
    }
}
