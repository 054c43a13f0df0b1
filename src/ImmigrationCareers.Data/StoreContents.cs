using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Data;

/// <summary>What the store keeps, by name, read from the model that the store is made from.</summary>
/// <param name="Tables">What is kept.</param>
/// <param name="Empty">What there is room for and that stays empty: tables, and columns as <c>Table.Column</c>.</param>
public sealed record StoreContents(IReadOnlyList<StoredTable> Tables, IReadOnlyList<string> Empty)
{
    /// <summary>The contents of a store. Nothing is asked of the database.</summary>
    /// <exception cref="InvalidOperationException">The configuration of a table does not say whom it is about.</exception>
    public static StoreContents Of(PortalDbContext db)
    {
        var tables = db.Model.GetEntityTypes().Where(type => !type.IsOwned()).ToLookup(StaysEmpty);
        var empty = tables[false].SelectMany(type => PropertiesOf(type).Where(StaysEmpty).Select(property => ColumnOf(type, property).Key));
        return new StoreContents(
            [.. tables[false].Select(TableOf)],
            [.. tables[true].Select(type => type.GetTableName()!).Concat(empty)]);
    }

    private static StoredTable TableOf(IEntityType type) => new(
        type.GetTableName()!,
        Enum.Parse<StoredAbout>(
            type[Descriptions.About] as string
            ?? throw new InvalidOperationException(
                $"{type.DisplayName()} is stored, and its configuration does not say whom it is about.")),
        type.GetReferencingForeignKeys().Any(key => !key.IsOwnership),
        [.. PropertiesOf(type).Where(property => !StaysEmpty(property)).Select(property => ColumnOf(type, property))]);

    private static StoredColumn ColumnOf(IEntityType type, IProperty property) =>
        property.DeclaringType.GetContainerColumnName() is { } container
            ? new StoredColumn(container, $"{type.GetTableName()}.{container}.{property.Name}")
            : new StoredColumn(property.GetColumnName(), $"{type.GetTableName()}.{property.GetColumnName()}");

    /// <summary>The type's own properties and those of what it owns, which is kept in one of its columns.</summary>
    private static IEnumerable<IProperty> PropertiesOf(IEntityType type) => type.GetProperties().Concat(
        type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).SelectMany(navigation =>
            navigation.TargetEntityType.GetProperties().Where(property => !property.IsPrimaryKey())));

    private static bool StaysEmpty(IReadOnlyAnnotatable part) => part[Descriptions.Empty] is true;
}

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="OthersHangOnIt">Whether other tables refer to it.</param>
/// <param name="Columns">Its columns that are ever filled.</param>
public sealed record StoredTable(string Name, StoredAbout About, bool OthersHangOnIt, IReadOnlyList<StoredColumn> Columns);

/// <summary>A column, or one of the things that are kept in one column together.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Key">Its name in the store: <c>Table.Column</c>, and within a column <c>Table.Column.Part</c>.</param>
public sealed record StoredColumn(string Name, string Key);

/// <summary>Whom something stored is about.</summary>
public enum StoredAbout
{
    /// <summary>A reader and what belongs to the plan.</summary>
    Plan,

    /// <summary>A reader who has an account.</summary>
    Account,

    /// <summary>Nobody: what the site needs for itself.</summary>
    Nobody,
}
