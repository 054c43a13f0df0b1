using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data;

/// <summary>Says in plain words what a table or a column holds. The privacy page is made of it, so a column cannot come without.</summary>
internal static class Descriptions
{
    public const string About = "Portal:About";
    public const string What = "Portal:What";
    public const string Why = "Portal:Why";
    public const string Kept = "Portal:Kept";
    public const string Empty = "Portal:Empty";

    /// <summary>What a table holds and how long a row is kept.</summary>
    public static void Holds<T>(this EntityTypeBuilder<T> table, StoredAbout about, string what, string kept)
        where T : class =>
        table.HasAnnotation(About, about.ToString()).HasAnnotation(What, what).HasAnnotation(Kept, kept);

    /// <summary>What a column holds and why.</summary>
    public static void Holds<T>(this PropertyBuilder<T> column, string what, string why) =>
        column.HasAnnotation(What, what).HasAnnotation(Why, why);

    /// <summary>What a list within a column holds and why.</summary>
    public static void Holds<T>(this PrimitiveCollectionBuilder<T> column, string what, string why) =>
        column.HasAnnotation(What, what).HasAnnotation(Why, why);

    /// <summary>A table that comes with Identity and that this site never fills.</summary>
    public static void StaysEmpty<T>(this EntityTypeBuilder<T> table, string what)
        where T : class => table.HasAnnotation(Empty, what);

    /// <summary>A column that comes with Identity and that this site never fills.</summary>
    public static void StaysEmpty<T>(this PropertyBuilder<T> column, string what) => column.HasAnnotation(Empty, what);

    /// <summary>The column by which everything in a plan is tied to its reader.</summary>
    public static void IsOwner(this PropertyBuilder<Guid> column) =>
        column.Holds("Whose plan it is in", "To show it to you and to nobody else");
}
