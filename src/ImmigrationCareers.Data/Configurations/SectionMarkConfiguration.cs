using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class SectionMarkConfiguration : IEntityTypeConfiguration<SectionMark>
{
    public void Configure(EntityTypeBuilder<SectionMark> builder)
    {
        builder.HasKey(mark => new { mark.ReaderId, mark.SectionId });
        builder.Holds(StoredAbout.Plan, "Sections you marked read", "as long as your plan, or until you take the mark back");
        builder.Property(mark => mark.ReaderId).IsOwner();
        builder.Property(mark => mark.SectionId).IsContentId().Holds("Which section", "To show your progress");
        builder.Property(mark => mark.ReadAt).Holds("When you marked it", "To lead you back to where you left off");
        builder.Property(mark => mark.Meaning).HasMaxLength(SectionMark.MaximumMeaningLength).IsUnicode(false)
            .Holds("Short codes for what its parts said at that time", "To tell you what has changed since");
        builder.HasOne<Reader>().WithMany().HasForeignKey(mark => mark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
