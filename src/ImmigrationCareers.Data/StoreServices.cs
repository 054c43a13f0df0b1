using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreState>();
        services.AddSingleton<ConnectionReports>();
        if (options.Provider == StoreProvider.SqlServer)
        {
            services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>((site, builder) => builder
                .UseSqlServer(connection)
                .AddInterceptors(site.GetRequiredService<ConnectionReports>())
                .ConfigureWarnings(Quiet));
        }
        else
        {
            var file = SqliteFile(connection, applicationFolder);
            services.AddSingleton<SqliteConnections>();
            services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>((site, builder) => builder
                .UseSqlite(file)
                .AddInterceptors(site.GetRequiredService<SqliteConnections>(), site.GetRequiredService<ConnectionReports>())
                .ConfigureWarnings(Quiet));
        }

        services.AddSingleton<StoreMigration>();
        services.AddHostedService(site => site.GetRequiredService<StoreMigration>());
        services.AddSingleton(_ => new WriteTurns(options.Provider));
        services.AddScoped<PlanStore>();
        services.AddScoped<AccountStore>();
    }

    /// <summary>A server's complaint about a key that is there already quotes it, and it may be somebody's mail address. Whoever saved gets the error anyway.</summary>
    private static void Quiet(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.SaveChangesFailed);

    private static string SqliteFile(string? connection, string applicationFolder)
    {
        var builder = new SqliteConnectionStringBuilder(connection ?? "Data Source=App_Data/portal.db");
        builder.DataSource = Path.GetFullPath(builder.DataSource, applicationFolder);

        // Only the migration creates the file: a look-up that did would find an empty store in place of one that is away.
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate) builder.Mode = SqliteOpenMode.ReadWrite;

        // How long a command waits for a locked file, in seconds; the provider's own answer is 30.
        if (!builder.ShouldSerialize("Default Timeout")) builder.DefaultTimeout = 5;
        return builder.ToString();
    }
}
