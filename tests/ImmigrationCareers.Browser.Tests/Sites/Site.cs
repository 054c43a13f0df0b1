using System.Collections.Concurrent;
using ImmigrationCareers.Testing.Folders;
using ImmigrationCareers.Testing.Hosts;
using ImmigrationCareers.Testing.Mail;
using ImmigrationCareers.Testing.Stores;

namespace ImmigrationCareers.Browser.Tests.Sites;

/// <summary>The real site on a free port of this machine, with a copy of the guide.</summary>
public abstract class Site : IAsyncLifetime
{
    private readonly string environment;
    private readonly MailFolder mail = new();
    private StoreFile? store;
    private Portal? portal;

    private protected Site(string environment, ContentCopy content)
    {
        this.environment = environment;
        Content = content;
    }

    public ContentCopy Content { get; }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>Who has looked at pages of the site and is free to look at others.</summary>
    public ConcurrentBag<Visitor> Onlookers { get; } = [];

    public IServiceProvider Services => portal!.Services;

    /// <summary>What the site's visitors call this machine.</summary>
    private protected virtual string Host => "127.0.0.1";

    public async ValueTask InitializeAsync()
    {
        store = StoreFile.Migrated();
        portal = Portal.Start(new PortalSettings { Content = Content.Root, Environment = environment, Store = store }
            .With("Mail:Folder", mail.Path)
            .With("Accounts:Pace", "00:00:00")
            .With("Serilog:MinimumLevel:Default", "Fatal"));
        Origin = $"http://{Host}:{portal.Address.Port}";
    }

    /// <summary>The path and query of the link in a mail to somebody, once it has come.</summary>
    public async Task<string> TakeLinkAsync(string address) => (await mail.TakeAsync(address)).Link;

    public async ValueTask DisposeAsync()
    {
        if (portal is not null) await portal.DisposeAsync();
        store?.Dispose();
        Content.Dispose();
        mail.Dispose();
        GC.SuppressFinalize(this);
    }
}
