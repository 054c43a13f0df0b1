using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ImmigrationCareers.Data;

/// <summary>What the store keeps, in plain words, read from the model that the store is made from.</summary>
/// <param name="Tables">What is kept: by whom it is about, and in each the table first that the others depend on.</param>
/// <param name="Empty">What there is room for and that stays empty.</param>
public sealed record StoreContents(IReadOnlyList<StoredTable> Tables, IReadOnlyList<string> Empty)
{
    /// <summary>The contents of a store. Nothing is asked of the database.</summary>
    /// <exception cref="InvalidOperationException">A table or a column has no description.</exception>
    public static StoreContents Of(PortalDbContext db)
    {
        var tables = db.Model.GetEntityTypes().Where(type => !type.IsOwned()).ToList();
        return new StoreContents(
            [
                .. tables
                    .Where(type => type[Descriptions.Empty] is null)
                    .Select(TableOf)
                    .OrderBy(table => table.About)
                    .ThenByDescending(table => table.OthersHangOnIt)
                    .ThenBy(table => table.What, StringComparer.Ordinal),
            ],
            [
                .. tables
                    .SelectMany(PropertiesOf)
                    .Concat<IReadOnlyAnnotatable>(tables)
                    .Select(part => (string?)part[Descriptions.Empty])
                    .OfType<string>()
                    .Distinct(),
            ]);
    }

    private static StoredTable TableOf(IEntityType type) => new(
        type.GetTableName()!,
        Enum.Parse<StoredAbout>(TextOf(type, Descriptions.About, type.DisplayName())),
        TextOf(type, Descriptions.What, type.DisplayName()),
        TextOf(type, Descriptions.Kept, type.DisplayName()),
        type.GetReferencingForeignKeys().Any(key => !key.IsOwnership),
        [.. PropertiesOf(type).Where(property => property[Descriptions.Empty] is null).Select(ColumnOf)]);

    private static StoredColumn ColumnOf(IProperty property)
    {
        var name = property.DeclaringType.DisplayName() + "." + property.Name;
        return new StoredColumn(
            property.DeclaringType.GetContainerColumnName() ?? property.GetColumnName(),
            TextOf(property, Descriptions.What, name),
            TextOf(property, Descriptions.Why, name));
    }

    /// <summary>The type's own properties and those of what it owns, which is kept in one of its columns.</summary>
    private static IEnumerable<IProperty> PropertiesOf(IEntityType type) => type.GetProperties().Concat(
        type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()).SelectMany(navigation =>
            navigation.TargetEntityType.GetProperties().Where(property => !property.IsPrimaryKey())));

    private static string TextOf(IReadOnlyAnnotatable part, string annotation, string name) =>
        part[annotation] as string
            ?? throw new InvalidOperationException($"{name} is stored, and its configuration does not say what it holds.");
}

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="What">What it holds.</param>
/// <param name="Kept">How long a row is kept.</param>
/// <param name="OthersHangOnIt">Whether other tables refer to it.</param>
/// <param name="Columns">Its columns that are ever filled.</param>
public sealed record StoredTable(
    string Name, StoredAbout About, string What, string Kept, bool OthersHangOnIt, IReadOnlyList<StoredColumn> Columns);

/// <summary>A column, or one of the things that are kept in one column together.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="What">What it holds.</param>
/// <param name="Why">What that is for.</param>
public sealed record StoredColumn(string Name, string What, string Why);

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
