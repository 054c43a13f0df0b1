using System.Net;
using ImmigrationCareers.Data.Providers;
using ImmigrationCareers.Testing.Folders;
using ImmigrationCareers.Testing.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace ImmigrationCareers.Testing.Hosts;

/// <summary>The site as readers reach it: the real host on a port of its own.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly PortalSettings settings;
    private readonly Lazy<HttpClient> client;
    private readonly StoreFile store;

    /// <summary>No test edits the site's settings: a watcher of its whole folder for each of some hundred hosts is for nothing.</summary>
    static Portal() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    private Portal(PortalSettings settings)
    {
        this.settings = settings;
        store = settings.Store ?? StoreFile.Migrated();
        client = new Lazy<HttpClient>(() => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
        });

        // Not UseKestrel(0): that sets the port once the host is built, while the site may be starting already.
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
    }

    public LogRecord Log { get; } = new();

    public Rendering Rendering { get; } = new();

    public CommandCount Commands { get; } = new();

    public ConnectionCount Connections { get; } = new();

    /// <summary>Where it listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>The network address that requests come from unless they name another; null for this machine's.</summary>
    public string? From { get; set; }

    public static Portal Start(PortalSettings settings)
    {
        var portal = new Portal(settings);
        try
        {
            portal.StartServer();
            return portal;
        }
        catch
        {
            portal.Dispose();
            throw;
        }
    }

    /// <summary>A site over a content folder, as it runs for readers.</summary>
    public static Portal Start(ContentFiles content) => Start(new PortalSettings { Content = content.Root });

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, headers);

    public Task<Answer> SendAsync(string method, string path, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, null, headers);

    /// <summary>Sends a body along.</summary>
    public async Task<Answer> SendAsync(string method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (From is { } from && !request.Headers.Contains(NamedAddresses.Header)) request.Headers.Add(NamedAddresses.Header, from);
        using var response = await client.Value.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>An answer that does not end by itself.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken ended) =>
        await client.Value.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, ended);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.Environment);
        builder.UseSetting("Content:Path", settings.Content);
        builder.UseSetting("ConnectionStrings:Portal", store.ConnectionString);

        // Of a test on a busy machine.
        builder.UseSetting("Database:ReadPatience", "00:00:30");
        builder.UseSetting("Database:WritePatience", "00:00:30");

        // Kept by LogRecord. Of some hundred hosts it would stand between a test's failure and whoever looks for it.
        builder.UseSetting("Serilog:Console:MinimumLevel", nameof(Serilog.Events.LogEventLevel.Fatal));

        // As a published site does. One that runs from its sources expects its style sheets to change the next minute.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        if (!settings.HasCostlyPasswords) builder.UseSetting("Accounts:PasswordRounds", "1000");
        foreach (var (key, value) in settings.Configuration) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            if (settings.Clock is not null) services.AddSingleton(settings.Clock);
            if (settings.HasTestPages) services.AddControllers().AddApplicationPart(typeof(TestPagesController).Assembly);
            services.AddSingleton<IStartupFilter, NamedAddresses>();
            if (settings.IsBehindTls) services.AddSingleton<IStartupFilter, BehindTls>();
            services.AddSingleton<ILogEventSink>(Log);
            services.ConfigureDbContext<SqlitePortalDbContext>(options =>
            {
                options.AddInterceptors(Commands, Connections);
                settings.Database?.Invoke(options);
            });
            services.Configure<MvcOptions>(options => options.Filters.Add(Rendering));
        });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && client.IsValueCreated) client.Value.Dispose();
        base.Dispose(disposing);

        // A file that the test brought along stays for another site to start on.
        if (disposing && settings.Store is null) store.Dispose();
    }
}

/// <summary>How a site is started.</summary>
public sealed record PortalSettings
{
    /// <summary>The content folder; the default is the repository's.</summary>
    public string Content { get; init; } = Repository.Content;

    public string Environment { get; init; } = "Production";

    public TimeProvider? Clock { get; init; }

    /// <summary>Whether every request counts as one that came over HTTPS.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>Whether passwords cost what they cost in production; in all tests but one they are cheap.</summary>
    public bool HasCostlyPasswords { get; init; }

    /// <summary>Whether the site has the pages of <see cref="TestPagesController"/> too.</summary>
    public bool HasTestPages { get; init; }

    /// <summary>Changes how the site speaks to its database.</summary>
    public Action<DbContextOptionsBuilder>? Database { get; init; }

    /// <summary>What readers save; without one the site has a file of its own.</summary>
    public StoreFile? Store { get; init; }

    /// <summary>The regular look through the folder is an hour away unless a test is about it: the watcher has to do the work.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } =
        new Dictionary<string, string> { ["Content:PollInterval"] = "01:00:00" };

    public PortalSettings With(string key, string value) =>
        this with { Configuration = new Dictionary<string, string>(Configuration) { [key] = value } };
}
