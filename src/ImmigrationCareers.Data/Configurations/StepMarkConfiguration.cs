using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class StepMarkConfiguration : IEntityTypeConfiguration<StepMark>
{
    public void Configure(EntityTypeBuilder<StepMark> builder)
    {
        builder.HasKey(mark => new { mark.ReaderId, mark.SectionId, mark.StepId });
        builder.Holds(StoredAbout.Plan, "Steps you ticked", "as long as your plan, or until you take the tick back");
        builder.Property(mark => mark.ReaderId).IsOwner();
        builder.Property(mark => mark.SectionId).IsContentId().Holds("Which section the step is in", "To find the step again");
        builder.Property(mark => mark.StepId).IsContentId().Holds("Which step", "To show your progress");
        builder.Property(mark => mark.DoneAt).Holds("When you ticked it", "To lead you back to where you left off");
        builder.HasOne<Reader>().WithMany().HasForeignKey(mark => mark.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
