using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class StepMarkConfiguration : IEntityTypeConfiguration<StepMark>
{
    public void Configure(EntityTypeBuilder<StepMark> builder)
    {
        builder.HasKey(mark => new { mark.ReaderId, mark.SectionId, mark.StepId });
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(mark => mark.SectionId).IsContentId();
        builder.Property(mark => mark.StepId).IsContentId();
        builder.HasOne<Reader>().WithMany().HasForeignKey(mark => mark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
