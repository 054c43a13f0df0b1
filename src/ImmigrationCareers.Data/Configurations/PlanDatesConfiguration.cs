using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class PlanDatesConfiguration : IEntityTypeConfiguration<PlanDates>
{
    public void Configure(EntityTypeBuilder<PlanDates> builder)
    {
        builder.HasKey(dates => new { dates.ReaderId, dates.CareerId });
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(dates => dates.CareerId).IsContentId();
        builder.HasOne<Reader>().WithMany().HasForeignKey(dates => dates.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
