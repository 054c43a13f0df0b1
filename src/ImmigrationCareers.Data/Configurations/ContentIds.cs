using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

/// <summary>Ids of content: short, plain ASCII, compared letter by letter.</summary>
internal static class ContentIds
{
    /// <summary>Longest id of content, in characters.</summary>
    public const int MaximumLength = 64;

    /// <summary>Marks the property, so that a provider that compares words gives it a binary collation.</summary>
    public const string Annotation = "Portal:ContentId";

    public static PropertyBuilder<string> IsContentId(this PropertyBuilder<string> property) =>
        property.HasMaxLength(MaximumLength).IsUnicode(false).HasAnnotation(Annotation, true);
}
