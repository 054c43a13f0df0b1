using System.Globalization;
using ImmigrationCareers.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Web.Tests.Plan;

/// <summary>A small guide with steps, headings and durations, and a store of its own. Its clock moves a minute with each write.</summary>
public sealed class PlanSite : IAsyncDisposable
{
    public const string Role = "/careers/officer/role";
    public const string Education = "/careers/officer/education";
    public const string Overview = "/careers/officer";
    public const string Print = "/careers/officer/print";
    public const string RoleText =
        "An officer decides.\n\n## The day {#the-day}\n\nMornings.\n\n- [ ] Visit an office {#visit}\n- [ ] Ask an officer {#ask}\n\n"
        + "## The night {#the-night}\n\nNights.\n";

    private static int addresses;

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeClock clock = new(Start);
    private readonly PortalSettings settings;
    private int minutes;

    private PlanSite(StoreFile store, PortalSettings asked)
    {
        Store = store;
        Content.Write(
            ContentFiles.OfficerRole, ContentFiles.Section("officer-role", "What an officer does", RoleText, "duration: 2-4 weeks"));
        Content.Write(ContentFiles.OfficerEducation, ContentFiles.Section(
            "officer-education",
            "Degrees of an officer",
            "Learn.\n\n- [ ] Order transcripts {#order}\n- [ ] List degrees {#list}\n",
            "duration: 1-2 years",
            "education"));
        Content.Write(
            "careers/officer/03-skills.md", ContentFiles.Section("officer-skills", "Skills of an officer", "Write.\n", "", "skills"));
        settings = asked with { Content = Content.Root, Store = store, Clock = asked.Clock ?? clock };
        Portal = Portal.Start(settings);
    }

    public ContentFiles Content { get; } = new();

    public StoreFile Store { get; }

    public Portal Portal { get; private set; }

    public static Task<PlanSite> StartAsync(bool isBehindTls = false) => StartAsync(new PortalSettings { IsBehindTls = isBehindTls });

    /// <summary>
    /// With settings of the test's own; content and store are the site's. The site has looked at its store by then: to one that
    /// has not, a file that a test empties is a new one.
    /// </summary>
    public static async Task<PlanSite> StartAsync(PortalSettings settings)
    {
        var site = new PlanSite(StoreFile.Migrated(), settings);
        Assert.Equal(200, (int)(await Eventually.GetStatusAsync(site.Portal, "/health/store", 200)).Status);
        return site;
    }

    /// <summary>Somebody whom the site does not know.</summary>
    public Guest Arrive() => new(this);

    /// <summary>Somebody who has ticked the first step.</summary>
    public async Task<Guest> ArriveWithAPlanAsync()
    {
        var guest = Arrive();
        Assert.Equal(303, (int)(await guest.TickAsync("officer-role/visit")).Status);
        return guest;
    }

    /// <summary>Ends the host and starts another on the same file.</summary>
    public Task RestartAsync() => RestartAsync(() => { });

    /// <summary>The same, with something done between the two.</summary>
    public async Task RestartAsync(Action between)
    {
        await Portal.DisposeAsync();
        StoreFile.Release();
        between();
        Portal = Portal.Start(settings);
    }

    /// <summary>Changes a content file and starts over, so that every page sees the change.</summary>
    public async Task ChangeContentAsync(Action<ContentFiles> change)
    {
        change(Content);
        await RestartAsync();
    }

    /// <summary>Has the site look whether its store is back, as it does by itself after a pause.</summary>
    public async Task LookForTheStoreAsync() =>
        Assert.True(await Portal.Services.GetRequiredService<StoreMigration>().TryAsync(TestContext.Current.CancellationToken));

    /// <summary>As on the first day: nobody has saved anything, and what is counted by network address starts anew.</summary>
    /// <remarks>Keys and titles stay, as the running site may know them.</remarks>
    public async Task BeginAgainAsync()
    {
        minutes = 0;
        clock.Set(Start);
        Portal.From = NextAddress();
        await Store.LookAsync(async db => await db.Readers.ExecuteDeleteAsync() + await db.Users.ExecuteDeleteAsync());
    }

    public void PassAMinute() => clock.Set(Start.AddMinutes(Interlocked.Increment(ref minutes)));

    /// <summary>How many rows the store has of a kind.</summary>
    public Task<int> CountAsync<T>(Func<PortalDbContext, IQueryable<T>> rows) => Store.LookAsync(db => Task.FromResult(rows(db).Count()));

    /// <summary>A day as forms send it.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>An address that no test had before.</summary>
    private static string NextAddress()
    {
        var next = Interlocked.Increment(ref addresses);
        return string.Create(CultureInfo.InvariantCulture, $"198.18.{next / 250}.{(next % 250) + 1}");
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Store.Dispose();
        Content.Dispose();
    }
}
