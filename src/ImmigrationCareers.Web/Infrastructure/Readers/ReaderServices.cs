using ImmigrationCareers.Data.Providers;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>Readers and the store that holds what they save.</summary>
internal static class ReaderServices
{
    public static void AddReaders(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddPortalStore(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton<GuestCreationLimiter>();
        builder.Services.AddScoped<CurrentReader>();
        builder.Services.AddHostedService<GuestCleanup>();
    }
}
