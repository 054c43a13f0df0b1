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

    /// <summary>Adds a row unless one with its key is there. Safe to repeat and to run many times at once.</summary>
    /// <returns>Whether the row is new.</returns>
    public async Task<bool> AddIfMissingAsync<T>(T row, CancellationToken cancellation)
        where T : class
    {
        var type = Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
        var properties = type.GetProperties().ToArray();
        var values = properties.Select(property => property.GetGetter().GetClrValue(row)).ToArray();
        return await Database.ExecuteSqlRawAsync(AddIfMissingSql(type, properties), ParametersOf(properties, values), cancellation) > 0;
    }

    /// <summary>One statement of the provider's dialect with parameters @p0, @p1 and so on, in the order of the properties.</summary>
    protected abstract string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties);

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

    private IEnumerable<object> ParametersOf(IProperty[] properties, object?[] values)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        for (var i = 0; i < properties.Length; i++)
            yield return properties[i].GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", values[i], properties[i].IsNullable);
    }
}
