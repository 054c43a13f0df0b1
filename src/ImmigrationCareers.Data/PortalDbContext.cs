using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Data;

/// <summary>The store: what readers save, accounts, and the keys that protect cookies. One model; a thin subclass a provider.</summary>
public abstract class PortalDbContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole, string>(options), IDataProtectionKeyContext
{
    /// <summary>Who plans belong to.</summary>
    public DbSet<Reader> Readers => Set<Reader>();

    /// <summary>Steps done.</summary>
    public DbSet<StepMark> StepMarks => Set<StepMark>();

    /// <summary>Sections read.</summary>
    public DbSet<SectionMark> SectionMarks => Set<SectionMark>();

    /// <summary>Bookmarks.</summary>
    public DbSet<Bookmark> Bookmarks => Set<Bookmark>();

    /// <summary>Private notes.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>Days on which readers start.</summary>
    public DbSet<PlanDates> PlanDates => Set<PlanDates>();

    /// <summary>Titles of sections that somebody saved something about.</summary>
    public DbSet<KnownSection> KnownSections => Set<KnownSection>();

    /// <inheritdoc />
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Adds a row unless one with its primary key is there. Safe to repeat and to run many times at once.</summary>
    /// <returns>Whether the row is new.</returns>
    public Task<bool> AddIfMissingAsync<T>(T row, CancellationToken cancellation)
        where T : class => AddIfMissingAsync(row, TypeOf<T>().FindPrimaryKey()!.Properties, cancellation);

    /// <summary>Adds a row unless one with the same value in a column that has a unique index is there.</summary>
    /// <returns>Whether the row is new.</returns>
    public Task<bool> AddIfMissingAsync<T>(T row, string uniqueProperty, CancellationToken cancellation)
        where T : class => AddIfMissingAsync(row, [TypeOf<T>().GetProperty(uniqueProperty)], cancellation);

    /// <summary>
    /// Until the end of the transaction at hand nobody else can lock, change or delete the row. Who locks a row before
    /// writing what hangs on it has the others wait their turn, and cannot lose the row on the way.
    /// </summary>
    /// <returns>Whether there is such a row.</returns>
    public async Task<bool> LockAsync<T>(object key, CancellationToken cancellation)
        where T : class => (await Database.SqlQueryRaw<int>(LockSql(TypeOf<T>()), key).ToListAsync(cancellation)).Count > 0;

    /// <summary>One statement of the provider's dialect with parameters @p0, @p1 and so on, in the order of the properties.</summary>
    /// <param name="type">What is added.</param>
    /// <param name="properties">All of its properties.</param>
    /// <param name="key">Those by which two rows are the same.</param>
    protected abstract string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties, IReadOnlyList<IProperty> key);

    /// <summary>One query of the provider's dialect, with a row when the one with key {0} is there, locking it.</summary>
    protected abstract string LockSql(IEntityType type);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        if (builder.Model.FindEntityType(typeof(IdentityUserPasskey<string>)) is null)
            throw new InvalidOperationException($"The model has no passkeys: configure Identity by {nameof(PortalIdentity)}.");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    private async Task<bool> AddIfMissingAsync<T>(T row, IReadOnlyList<IProperty> key, CancellationToken cancellation)
        where T : class
    {
        var type = TypeOf<T>();
        var properties = type.GetProperties().ToArray();
        var values = properties.Select(property => property.GetGetter().GetClrValue(row)).ToArray();
        return await Database.ExecuteSqlRawAsync(AddIfMissingSql(type, properties, key), ParametersOf(properties, values), cancellation) > 0;
    }

    private IEntityType TypeOf<T>() => Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");

    private IEnumerable<object> ParametersOf(IProperty[] properties, object?[] values)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        for (var i = 0; i < properties.Length; i++)
            yield return properties[i].GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", values[i], properties[i].IsNullable);
    }
}
