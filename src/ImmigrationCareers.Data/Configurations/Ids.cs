using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

/// <summary>Ids: short, plain ASCII, compared letter by letter.</summary>
internal static class Ids
{
    /// <summary>Longest id of content, in characters.</summary>
    public const int MaximumContentLength = 64;

    /// <summary>Length of the ids that Identity makes: a GUID as text.</summary>
    public const int IdentityLength = 36;

    public static PropertyBuilder<string> IsContentId(this PropertyBuilder<string> property) => property.IsId(MaximumContentLength);

    public static PropertyBuilder<string> IsIdentityId(this PropertyBuilder<string> property) => property.IsId(IdentityLength);

    private static PropertyBuilder<string> IsId(this PropertyBuilder<string> property, int maximumLength) =>
        property.HasMaxLength(maximumLength).IsUnicode(false);
}
