using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class ReaderConfiguration : IEntityTypeConfiguration<Reader>
{
    public void Configure(EntityTypeBuilder<Reader> builder)
    {
        builder.HasKey(reader => reader.Id);
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(reader => reader.Id).ValueGeneratedNever();
        builder.Property(reader => reader.TokenHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(reader => reader.TokenHash).IsUnique();
        builder.HasIndex(reader => reader.AccountId).IsUnique();
        builder.HasIndex(reader => reader.LastUsed);
        builder.HasOne<Account>().WithOne().HasForeignKey<Reader>(reader => reader.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
