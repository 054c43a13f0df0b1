using ImmigrationCareers.Data.Configurations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Data.Providers;

/// <summary>The store in SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    private const string BinaryCollation = "Latin1_General_100_BIN2";

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        var ids = builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property[ContentIds.Annotation] is true);
        foreach (var id in ids) id.SetCollation(BinaryCollation);
    }

    /// <inheritdoc />
    protected override string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var key = type.FindPrimaryKey()!.Properties;
        var columns = string.Join(", ", properties.Select(property => $"[{property.GetColumnName(table)}]"));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        var isSame = string.Join(" AND ", properties.Index()
            .Where(property => key.Contains(property.Item))
            .Select(property => $"[{property.Item.GetColumnName(table)}] = @p{property.Index}"));

        // The lock on the key's range holds back whoever adds the same row at the same time.
        return $"INSERT INTO [{table.Name}] ({columns}) SELECT {values} WHERE NOT EXISTS (SELECT 1 FROM [{table.Name}] WITH (UPDLOCK, HOLDLOCK) WHERE {isSame})";
    }
}
