using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    private const string ToCheckAgain = "To be able to check the passkey again";
    private const string ToKnowItsStrength = "To know how far the passkey can be trusted";

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.Holds(StoredAbout.Account, "Your passkeys, if you use any", "until you remove the passkey or delete your account");
        builder.Property(passkey => passkey.CredentialId).Holds("A number for the passkey", "To tell your device which one we ask for");
        builder.Property(passkey => passkey.UserId).Holds("Your account", "To know whom the passkey lets in");
        builder.OwnsOne(passkey => passkey.Data, data =>
        {
            data.Property(known => known.PublicKey).Holds("Its public key", "To check your device’s answer; we never get the secret one");
            data.Property(known => known.Name).Holds("The name you gave it", "To tell your passkeys apart");
            data.Property(known => known.CreatedAt).Holds("When you added it", "To tell your passkeys apart");
            data.Property(known => known.SignCount).Holds("How often your device says it was used", "To notice a copied passkey");
            data.PrimitiveCollection(known => known.Transports).Holds(
                "How your device can be reached, such as by USB", "To ask for the passkey in the right way");
            data.Property(known => known.IsUserVerified).Holds("Whether your device made sure that it is you", ToKnowItsStrength);
            data.Property(known => known.IsBackupEligible).Holds("Whether it can be copied to your other devices", ToKnowItsStrength);
            data.Property(known => known.IsBackedUp).Holds("Whether it has been copied there", ToKnowItsStrength);
            data.Property(known => known.AttestationObject).Holds("What your device said when you added it", ToCheckAgain);
            data.Property(known => known.ClientDataJson).Holds("What we had asked your device then", ToCheckAgain);
        });
    }
}
