using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class SectionTitleConfiguration : IEntityTypeConfiguration<SectionTitle>
{
    /// <summary>As the table was called when the first stores were made.</summary>
    private const string Table = "KnownSections";

    public void Configure(EntityTypeBuilder<SectionTitle> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(title => title.SectionId);
        builder.Holds(StoredAbout.Nobody, "Titles of sections", "for good");
        builder.Property(title => title.SectionId).IsContentId().Holds("Which section", "To find its title");
        builder.Property(title => title.Title).HasMaxLength(SectionTitle.MaximumLength)
            .Holds("Its title", "To name it on a plan after it has left the guide");
    }
}
