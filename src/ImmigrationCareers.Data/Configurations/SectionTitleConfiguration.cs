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
        builder.IsAbout(StoredAbout.Nobody);
        builder.Property(title => title.SectionId).IsContentId();
        builder.Property(title => title.Title).HasMaxLength(SectionTitle.MaximumLength);
    }
}
