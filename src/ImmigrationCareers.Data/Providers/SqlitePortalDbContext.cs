using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Data.Providers;

/// <summary>The store in an SQLite file.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    /// <inheritdoc />
    protected override string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties, IReadOnlyList<IProperty> key)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""));
        var target = string.Join(", ", key.Select(property => $"\"{property.GetColumnName(table)}\""));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        return $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({values}) ON CONFLICT ({target}) DO NOTHING";
    }
}
