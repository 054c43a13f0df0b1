using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class SectionMarkConfiguration : IEntityTypeConfiguration<SectionMark>
{
    public void Configure(EntityTypeBuilder<SectionMark> builder)
    {
        builder.HasKey(mark => new { mark.ReaderId, mark.SectionId });
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(mark => mark.SectionId).IsContentId();
        builder.Property(mark => mark.Meaning).HasMaxLength(SectionMark.MaximumMeaningLength).IsUnicode(false);
        builder.HasOne<Reader>().WithMany().HasForeignKey(mark => mark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
