using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ImmigrationCareers.Data.Providers;

/// <summary>Registers the store with the provider that configuration names.</summary>
public static class StoreServices
{
    /// <summary>Seconds that a command waits for a locked SQLite file; the driver's own answer is 30, and somebody is waiting.</summary>
    private const int BusyTimeout = 2;

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
        services.AddSingleton(options);
        services.AddSingleton<StoreState>();
        services.AddSingleton<StoreHealthInterceptor>();
        if (options.Provider == StoreProvider.SqlServer)
        {
            services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>((site, builder) => builder
                .UseSqlServer(
                    SqlServerConnection.WithDefaults(connection),
                    server => server.ExecutionStrategy(dependencies => new SqlServerStrategy(dependencies)))
                .AddInterceptors(site.GetRequiredService<StoreHealthInterceptor>())
                .ConfigureWarnings(Quiet));
        }
        else
        {
            var file = SqliteFile(connection, applicationFolder);
            services.AddSingleton<SqlitePragmaInterceptor>();
            services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>((site, builder) => builder
                .UseSqlite(file)
                .AddInterceptors(site.GetRequiredService<StoreHealthInterceptor>(), site.GetRequiredService<SqlitePragmaInterceptor>())
                .ConfigureWarnings(Quiet));
        }

        services.AddSingleton<StoreMigration>();
        services.AddHostedService(site => site.GetRequiredService<StoreMigration>());
        services.AddSingleton(site => new WriteQueue(
            options, site.GetRequiredService<IServiceScopeFactory>(), site.GetRequiredService<StoreState>()));
        services.AddSingleton<StoreReads>();
        services.AddSingleton<StoreProbe>();
        services.AddSingleton<StoreKeyRepository>();
        services.AddSingleton<PlanStore>();
        services.AddSingleton<PlanMerger>();
        services.AddSingleton<AccountSecurity>();
        services.AddSingleton<UnusedGuests>();
    }

    /// <summary>
    /// Whoever asked gets the error anyway, and <see cref="StoreState"/> says once what is wrong: during an outage each request would
    /// write it down several times, with all that was called. A server's complaint about a key that is there already quotes it, too, and
    /// it may be somebody's mail address.
    /// </summary>
    private static void Quiet(WarningsConfigurationBuilder warnings) => warnings.Ignore(
        CoreEventId.SaveChangesFailed,
        CoreEventId.QueryIterationFailed,
        RelationalEventId.ConnectionError,
        RelationalEventId.CommandError,
        RelationalEventId.TransactionError);

    private static string SqliteFile(string? connection, string applicationFolder)
    {
        var builder = new SqliteConnectionStringBuilder(connection ?? "Data Source=App_Data/portal.db");
        builder.DataSource = Path.GetFullPath(builder.DataSource, applicationFolder);

        // Only the migration creates the file: a look-up that did would find an empty store in place of one that is away.
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate) builder.Mode = SqliteOpenMode.ReadWrite;

        if (!builder.ShouldSerialize("Default Timeout")) builder.DefaultTimeout = BusyTimeout;
        return builder.ToString();
    }
}
