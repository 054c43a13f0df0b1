using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole>
{
    public void Configure(EntityTypeBuilder<IdentityRole> builder)
    {
        builder.Holds(StoredAbout.Nobody, "Roles of people who work on the guide", "as long as the site has the role");
        builder.Property(role => role.Id).IsIdentityId().Holds("A number for the role", "To tie it to accounts");
        builder.Property(role => role.Name).Holds("Its name, such as Editor", "To know what it allows");
        builder.Property(role => role.NormalizedName).Holds("Its name in capital letters", "To find it however it is typed");
        builder.Property(role => role.ConcurrencyStamp).Holds(
            "A random number that changes with each change", "To keep two changes at once from mixing");
    }
}
