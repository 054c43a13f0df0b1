using ImmigrationCareers.Data.Accounts;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Data.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class ReaderConfiguration : IEntityTypeConfiguration<Reader>
{
    public void Configure(EntityTypeBuilder<Reader> builder)
    {
        builder.HasKey(reader => reader.Id);
        builder.Holds(
            StoredAbout.Plan,
            "Your plan",
            $"until you delete it or your account, or, without an account, "
            + $"until you have saved nothing in it for {UnusedGuests.Months} months");
        builder.Property(reader => reader.Id).ValueGeneratedNever().Holds("A number for your plan", "To keep together what you save");
        builder.Property(reader => reader.TokenHash).HasMaxLength(32).IsFixedLength()
            .Holds(
                "A scrambled form of the number in your cookie",
                "To find your plan again without an account; nobody can turn it back into the number");
        builder.Property(reader => reader.AccountId).Holds(
            "The account it belongs to, if you have one", "To find your plan when you sign in");
        builder.Property(reader => reader.CreatedAt).Holds("When you first saved something", "To know how old the plan is");
        builder.Property(reader => reader.LastUsed).Holds("The day you last saved something", "To know which plans nobody uses any more");
        builder.HasIndex(reader => reader.TokenHash).IsUnique();
        builder.HasIndex(reader => reader.AccountId).IsUnique();
        builder.HasIndex(reader => reader.LastUsed);
        builder.HasOne<Account>().WithOne().HasForeignKey<Reader>(reader => reader.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
