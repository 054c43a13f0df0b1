using ImmigrationCareers.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.IsAbout(StoredAbout.Account);
        builder.Property(account => account.Id).IsIdentityId();
        builder.Property(account => account.PhoneNumber).StaysEmpty();
        builder.Property(account => account.PhoneNumberConfirmed).StaysEmpty();
        builder.Property(account => account.TwoFactorEnabled).StaysEmpty();
    }
}
