using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class KnownSectionConfiguration : IEntityTypeConfiguration<KnownSection>
{
    public void Configure(EntityTypeBuilder<KnownSection> builder)
    {
        builder.HasKey(section => section.SectionId);
        builder.Property(section => section.SectionId).IsContentId();
        builder.Property(section => section.Title).HasMaxLength(KnownSection.MaximumTitleLength);
    }
}
