using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Data;

/// <summary>Registers the store with the provider that configuration names.</summary>
public static class StoreServices
{
    /// <summary>Adds <see cref="PortalDbContext"/> and what reads and writes it.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="configuration">Keys <c>Database:Provider</c> and <c>ConnectionStrings:Portal</c>.</param>
    /// <param name="applicationFolder">Where a relative path of an SQLite file begins.</param>
    public static void AddPortalStore(this IServiceCollection services, IConfiguration configuration, string applicationFolder)
    {
        var options = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        var connection = configuration.GetConnectionString(StoreOptions.ConnectionName);
        services.Configure<IdentityOptions>(PortalIdentity.ConfigureSchema);
        if (options.Provider == StoreProvider.SqlServer)
            services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>(builder => builder.UseSqlServer(connection));
        else
            services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(builder => builder.UseSqlite(SqliteFile(connection, applicationFolder)));
        services.AddScoped<PlanStore>();
    }

    private static string SqliteFile(string? connection, string applicationFolder)
    {
        var builder = new SqliteConnectionStringBuilder(connection ?? "Data Source=App_Data/portal.db");
        builder.DataSource = Path.GetFullPath(builder.DataSource, applicationFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        return builder.ToString();
    }
}
