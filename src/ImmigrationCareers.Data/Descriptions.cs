using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data;

/// <summary>Says whom a table is about, and what is never filled. What each of them holds the guide says in plain words.</summary>
internal static class Descriptions
{
    public const string About = "Portal:About";
    public const string Empty = "Portal:Empty";

    /// <summary>Whom a table is about.</summary>
    public static void IsAbout<T>(this EntityTypeBuilder<T> table, StoredAbout about)
        where T : class =>
        table.HasAnnotation(About, about.ToString());

    /// <summary>A table that comes with Identity and that this site never fills.</summary>
    public static void StaysEmpty<T>(this EntityTypeBuilder<T> table)
        where T : class =>
        table.HasAnnotation(Empty, true);

    /// <summary>A column that comes with Identity and that this site never fills.</summary>
    public static void StaysEmpty<T>(this PropertyBuilder<T> column) => column.HasAnnotation(Empty, true);
}
