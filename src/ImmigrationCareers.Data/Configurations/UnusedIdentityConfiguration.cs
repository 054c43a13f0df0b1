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
    private const string Claims = "facts about you from elsewhere";

    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder) => builder.StaysEmpty(Claims);

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<string>> builder) => builder.StaysEmpty(Claims);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder) =>
        builder.StaysEmpty("accounts you have with other companies");

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder) => builder.StaysEmpty("codes from an app on your phone");
}
