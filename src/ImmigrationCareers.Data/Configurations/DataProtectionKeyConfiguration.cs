using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Holds(StoredAbout.Nobody, "Keys that seal cookies and links in emails", "for good, so that what was sealed can be opened");
        builder.Property(key => key.Id).Holds("A number for the key", "To tell keys apart");
        builder.Property(key => key.FriendlyName).Holds("Its name", "To tell keys apart");
        builder.Property(key => key.Xml).Holds("The key", "To seal what only this site may open");
    }
}
