using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ImmigrationCareers.Data;

/// <summary>The store: what readers save, accounts, and the keys that protect cookies. One model; a thin subclass a provider.</summary>
public abstract class PortalDbContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole, string>(options), IDataProtectionKeyContext
{
    /// <summary>As many as a statement can have: SQL Server takes 2,100.</summary>
    private const int MostParameters = 2_000;

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
    public DbSet<SectionTitle> SectionTitles => Set<SectionTitle>();

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

    /// <summary>Adds rows of which none is there, many with each statement.</summary>
    public async Task AddAllAsync<T>(IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var type = TypeOf<T>();
        var properties = type.GetProperties().ToArray();
        foreach (var some in rows.Chunk(MostParameters / properties.Length))
        {
            var values = some.SelectMany(row => properties.Select(property => property.GetGetter().GetClrValue(row))).ToArray();
            await Database.ExecuteSqlRawAsync(AddSql(type, properties, some.Length), ParametersOf(properties, values), cancellation);
        }
    }

    /// <summary>
    /// Saves, once: where a server committed and only the answer was lost, the provider's strategy would save again, and find its
    /// own account in the way of itself.
    /// </summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Database.CreateExecutionStrategy().ExecuteAsync(
            acceptAllChangesOnSuccess,
            (_, accept, cancelled) => base.SaveChangesAsync(accept, cancelled),
            async (_, accept, cancelled) => await WhatIsSavedAsync(accept, cancelled),
            cancellationToken);

    /// <summary>One statement of the provider's dialect with parameters @p0, @p1 and so on, in the order of the properties.</summary>
    /// <param name="type">What is added.</param>
    /// <param name="properties">All of its properties.</param>
    /// <param name="key">Those by which two rows are the same.</param>
    protected abstract string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties, IReadOnlyList<IProperty> key);

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
        return await Database.ExecuteSqlRawAsync(
            AddIfMissingSql(type, properties, key), ParametersOf(properties, values), cancellation) > 0;
    }

    private IEntityType TypeOf<T>() =>
        Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");

    /// <summary>Whether all that was to be saved is in the store: asked after a save that was broken off.</summary>
    private async Task<ExecutionResult<int>> WhatIsSavedAsync(bool accept, CancellationToken cancellation)
    {
        // What another row owns is in its row, and the row is looked at.
        var changes = ChangeTracker.Entries()
            .Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached) && !entry.Metadata.IsOwned())
            .ToList();
        var saved = 0;
        foreach (var change in changes)
        {
            if (IsSaved(change, await change.GetDatabaseValuesAsync(cancellation))) saved++;
        }

        var isDone = changes.Count > 0 && saved == changes.Count;
        if (isDone && accept) ChangeTracker.AcceptAllChanges();
        return new ExecutionResult<int>(isDone, saved);
    }

    private static bool IsSaved(EntityEntry change, PropertyValues? stored) => change.State == EntityState.Deleted
        ? stored is null
        : stored is not null && change.Properties.All(property =>
            property.Metadata.GetValueComparer().Equals(property.CurrentValue, stored[property.Metadata]));

    private string AddSql(IEntityType type, IProperty[] properties, int rows)
    {
        var names = this.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var columns = properties.Select(property => names.DelimitIdentifier(property.GetColumnName(table)!));
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * properties.Length, properties.Length).Select(i => $"@p{i}"))})");
        return $"INSERT INTO {names.DelimitIdentifier(table.Name)} ({string.Join(", ", columns)}) VALUES {string.Join(", ", values)}";
    }

    /// <summary>Parameters for the values of one row or more.</summary>
    private IEnumerable<object> ParametersOf(IProperty[] properties, object?[] values)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        for (var i = 0; i < values.Length; i++)
        {
            var property = properties[i % properties.Length];
            yield return property.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", values[i], property.IsNullable);
        }
    }
}
