using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Providers;
using ImmigrationCareers.Data.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>
/// A store of its own, registered as the site does it: a new file in a temporary folder, or a new database on the server.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    /// <summary>Of a test on a busy machine.</summary>
    private const string Patience = "00:00:30";

    private readonly DirectoryInfo folder;
    private readonly StoreProvider provider;
    private readonly bool hasDatabase;
    private readonly ServiceProvider services;

    private TestStore(TestStoreSettings settings)
    {
        folder = settings.Folder ?? Directory.CreateTempSubdirectory("portal-store-");
        provider = settings.Provider;
        hasDatabase = provider == StoreProvider.SqlServer && settings.Connection is null;
        File = Path.Combine(folder.FullName, "App_Data", "portal.db");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ReadPatience"] = Patience,
            ["Database:WritePatience"] = Patience,
            ["ConnectionStrings:Portal"] = settings.Connection ?? (hasDatabase ? NewDatabase() : null),
        }).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock).AddSingleton(Commands).AddLogging(logging => logging.AddProvider(Log));
        collection.AddPortalStore(configuration, folder.FullName);
        collection.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        collection.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new PasswordOptions { RequireDigit = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddEntityFrameworkStores<PortalDbContext>();
        collection.ConfigureDbContext<SqlitePortalDbContext>(builder => Intercept(builder, settings));
        collection.ConfigureDbContext<SqlServerPortalDbContext>(builder => Intercept(builder, settings));
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public SteppedClock Clock { get; } = new();

    public CommandRecord Commands { get; } = new();

    public ConnectionCount Connections { get; } = new();

    public StoreLog Log { get; } = new();

    /// <summary>Where the SQLite file is.</summary>
    public string File { get; }

    public StoreState State => services.GetRequiredService<StoreState>();

    public StoreMigration Migration => services.GetRequiredService<StoreMigration>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A store that is ready.</summary>
    public static async Task<TestStore> CreateAsync(StoreProvider provider)
    {
        var store = new TestStore(new TestStoreSettings { Provider = provider });
        if (provider == StoreProvider.SqlServer) await store.MigrateByCommandAsync();
        Assert.True(await store.Migration.TryAsync(Cancellation), store.Log.ToString());
        return store;
    }

    /// <summary>A store of which nothing has been touched.</summary>
    public static TestStore CreateUntouched(TestStoreSettings settings) => new(settings);

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task DoAsync(Func<PortalDbContext, Task> action) => AskAsync(async db =>
    {
        await action(db);
        return true;
    });

    /// <summary>The service that brings the store up, running by itself until the test's end.</summary>
    public async Task<IAsyncDisposable> RunMigrationAsync()
    {
        await Migration.StartAsync(Cancellation);
        return new Running(Migration);
    }

    /// <summary>One request of a reader: a store of its own, on whatever thread is free.</summary>
    public async Task<T> PlanAsync<T>(Func<PlanStore, Task<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        return await request(scope.ServiceProvider.GetRequiredService<PlanStore>());
    }

    public Task PlanAsync(Func<PlanStore, Task> request) => PlanAsync(async plans =>
    {
        await request(plans);
        return true;
    });

    /// <summary>One request to Identity.</summary>
    public async Task<T> IdentityAsync<T>(Func<UserManager<Account>, Task<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        return await request(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    /// <summary>Something else that the site has.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task MergeAsync(ReaderKey reader, ReaderMarks marks) => Get<PlanMerger>().MergeAsync(reader, marks, Cancellation);

    public Task<bool> TakeInAsync(ReaderKey reader, ReaderKey.Guest guest) => Get<PlanMerger>().TakeInAsync(reader, guest, Cancellation);

    public async Task<T> AccountsAsync<T>(Func<AccountSecurity, Task<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        return await request(scope.ServiceProvider.GetRequiredService<AccountSecurity>());
    }

    public Task AccountsAsync(Func<AccountSecurity, Task> request) => AccountsAsync(async accounts =>
    {
        await request(accounts);
        return true;
    });

    public async Task<ReaderKey> AddGuestAsync(byte token = 1)
    {
        await PlanAsync(plans => plans.AddAsync(new ReaderKey.NewGuest(Guest(token).TokenHash), Cancellation));
        return Guest(token);
    }

    /// <summary>Migrates a server as the command does, whatever the site thinks of it.</summary>
    public async Task MigrateByCommandAsync()
    {
        var connection = await AskAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        await using var db = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(connection).UseIdentitySchemaWithoutHost().Options);
        await db.Database.MigrateAsync(Cancellation);
    }

    public async Task<ReaderMarks> MarksAsync(byte token = 1) =>
        Assert.IsType<ReaderMarks>(await PlanAsync(plans => plans.LoadAsync(Guest(token), noteOf: null, Cancellation)));

    public static ReaderKey.Guest Guest(byte token) => new([.. Enumerable.Repeat(token, 32)]);

    /// <summary>A connection that the site knows nothing of.</summary>
    public SqliteConnection Connect(string options = "")
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;{options}");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (hasDatabase) await DoAsync(db => db.Database.EnsureDeletedAsync());
        if (provider == StoreProvider.Sqlite) await AskAsync(db => Task.FromResult(LetGo(db)));
        await services.DisposeAsync();
        if (folder.Exists) folder.Delete(recursive: true);
    }

    private static bool LetGo(PortalDbContext db)
    {
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return true;
    }

    private static string NewDatabase() =>
        new SqlConnectionStringBuilder(StoreProviders.Server) { InitialCatalog = $"portal_test_{Guid.NewGuid():N}" }.ConnectionString;

    private sealed record Running(StoreMigration Migration) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Migration.StopAsync(CancellationToken.None);
    }

    private void Intercept(DbContextOptionsBuilder builder, TestStoreSettings settings)
    {
        builder.AddInterceptors([Commands, Connections, .. settings.Interceptors]);
        if (settings.LosesTransactions) builder.ReplaceService<IRelationalTransactionFactory, LostTransactionFactory>();
        if (settings.Retries) builder.ReplaceService<IExecutionStrategyFactory, RetryingStrategyFactory>();
    }
}

/// <summary>How a store is made.</summary>
public sealed record TestStoreSettings
{
    public StoreProvider Provider { get; init; } = StoreProvider.Sqlite;

    /// <summary>An existing folder in which the store lies; the default is a new one.</summary>
    public DirectoryInfo? Folder { get; init; }

    public string? Connection { get; init; }

    public IReadOnlyList<IInterceptor> Interceptors { get; init; } = [];

    /// <summary>Whether a transaction that was not committed cannot be ended either, as on a server when its connection is lost.</summary>
    public bool LosesTransactions { get; init; }

    /// <summary>Whether what is broken off is begun anew, as on a server.</summary>
    public bool Retries { get; init; }
}
