using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class KnownSectionConfiguration : IEntityTypeConfiguration<KnownSection>
{
    public void Configure(EntityTypeBuilder<KnownSection> builder)
    {
        builder.HasKey(section => section.SectionId);
        builder.Holds(StoredAbout.Nobody, "Titles of sections", "for good");
        builder.Property(section => section.SectionId).IsContentId().Holds("Which section", "To find its title");
        builder.Property(section => section.Title).HasMaxLength(KnownSection.MaximumTitleLength).Holds("Its title", "To name it on a plan after it has left the guide");
    }
}
