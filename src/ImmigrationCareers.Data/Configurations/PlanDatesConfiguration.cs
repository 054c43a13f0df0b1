using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class PlanDatesConfiguration : IEntityTypeConfiguration<PlanDates>
{
    public void Configure(EntityTypeBuilder<PlanDates> builder)
    {
        builder.HasKey(dates => new { dates.ReaderId, dates.CareerId });
        builder.Holds(StoredAbout.Plan, "The day you start", "as long as your plan, or until you empty the day");
        builder.Property(dates => dates.ReaderId).IsOwner();
        builder.Property(dates => dates.CareerId).IsContentId().Holds("Which career it is for", "To draw that career's timeline");
        builder.Property(dates => dates.Start).Holds("The day you chose", "To count the timeline from it");
        builder.HasOne<Reader>().WithMany().HasForeignKey(dates => dates.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
