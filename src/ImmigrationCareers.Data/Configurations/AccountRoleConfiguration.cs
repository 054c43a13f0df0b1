using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class AccountRoleConfiguration : IEntityTypeConfiguration<IdentityUserRole<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<string>> builder)
    {
        builder.Holds(
            StoredAbout.Account, "Your role, if you work on the guide", "until the role is taken back or you delete your account");
        builder.Property(role => role.UserId).Holds("Your account", "To know who has the role");
        builder.Property(role => role.RoleId).Holds("Which role", "To let you do what it allows");
    }
}
