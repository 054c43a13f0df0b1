using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class BookmarkConfiguration : IEntityTypeConfiguration<Bookmark>
{
    public void Configure(EntityTypeBuilder<Bookmark> builder)
    {
        builder.HasKey(bookmark => new { bookmark.ReaderId, bookmark.SectionId, bookmark.HeadingId });
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(bookmark => bookmark.SectionId).IsContentId();
        builder.Property(bookmark => bookmark.HeadingId).IsContentId();
        // Known to the store alone, so it is not found by itself.
        builder.Property(bookmark => bookmark.Position);
        builder.HasOne<Reader>().WithMany().HasForeignKey(bookmark => bookmark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
