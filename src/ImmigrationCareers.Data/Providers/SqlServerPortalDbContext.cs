using Microsoft.AspNetCore.Identity;
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

        // A key of 1,024 bytes is too long for the order of the rows, though not for an index beside them.
        builder.Entity<IdentityUserPasskey<string>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);

        // By the rules of most servers "a" is "A", and letters that they do not know are nothing at all: a note that was changed from
        // one to the other would not be written. Texts are the same when they are the same letter by letter, as in SQLite.
        foreach (var text in builder.Model.GetEntityTypes().SelectMany(TextsOf)) text.SetCollation(BinaryCollation);
    }

    /// <summary>
    /// All columns of text. Of a table that stays empty only foreign keys, which have to compare as the keys that they point to; its own
    /// keys stay as they were made.
    /// </summary>
    private static IEnumerable<IMutableProperty> TextsOf(IMutableEntityType type) => type.IsMappedToJson()
        ? []
        : type.GetProperties().Where(property =>
            property.ClrType == typeof(string) && (type[Descriptions.Empty] is not true || property.IsForeignKey()));

    /// <inheritdoc />
    protected override string AddIfMissingSql(IEntityType type, IReadOnlyList<IProperty> properties, IReadOnlyList<IProperty> key)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var columns = string.Join(", ", properties.Select(property => $"[{property.GetColumnName(table)}]"));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        var isSame = string.Join(" AND ", properties.Index()
            .Where(property => key.Contains(property.Item))
            .Select(property => $"[{property.Item.GetColumnName(table)}] = @p{property.Index}"));

        // The lock on the key's range holds back whoever adds the same row at the same time.
        return $"INSERT INTO [{table.Name}] ({columns}) SELECT {values} "
            + $"WHERE NOT EXISTS (SELECT 1 FROM [{table.Name}] WITH (UPDLOCK, HOLDLOCK) WHERE {isSame})";
    }
}
