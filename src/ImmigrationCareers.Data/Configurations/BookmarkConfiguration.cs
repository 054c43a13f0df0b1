using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class BookmarkConfiguration : IEntityTypeConfiguration<Bookmark>
{
    public void Configure(EntityTypeBuilder<Bookmark> builder)
    {
        builder.HasKey(bookmark => new { bookmark.ReaderId, bookmark.SectionId, bookmark.HeadingId });
        builder.Holds(StoredAbout.Plan, "Your bookmarks", "as long as your plan");
        builder.Property(bookmark => bookmark.ReaderId).IsOwner();
        builder.Property(bookmark => bookmark.SectionId).IsContentId().Holds("Which section it is in", "To lead you there");
        builder.Property(bookmark => bookmark.HeadingId)
            .IsContentId()
            .Holds("Which heading it is, if it is one", "To lead you to the right place");
        builder.Property(bookmark => bookmark.Position).Holds("Its place in your list", "To keep the order you chose");
        builder.Property(bookmark => bookmark.AddedAt).Holds("When you added it", "To tell you in what you export");
        builder.HasOne<Reader>().WithMany().HasForeignKey(bookmark => bookmark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
