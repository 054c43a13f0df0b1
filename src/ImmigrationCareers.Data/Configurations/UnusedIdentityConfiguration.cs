using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

/// <summary>Tables that come with Identity and have no use here.</summary>
internal sealed class UnusedIdentityConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<string>>,
    IEntityTypeConfiguration<IdentityRoleClaim<string>>,
    IEntityTypeConfiguration<IdentityUserLogin<string>>,
    IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder) => builder.StaysEmpty();

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<string>> builder) => builder.StaysEmpty();

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder) => builder.StaysEmpty();

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder) => builder.StaysEmpty();
}
