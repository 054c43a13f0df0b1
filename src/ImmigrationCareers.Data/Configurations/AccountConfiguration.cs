using ImmigrationCareers.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    private const string PhoneNumber = "a phone number";
    private const string ToStopGuessing = "To stop people who guess passwords";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Holds(StoredAbout.Account, "Your account", "until you delete it; your plan goes with it, at once");
        builder.Property(account => account.Id).IsIdentityId().Holds("A number for your account", "To tie your plan to it");
        builder.Property(account => account.CreatedAt).Holds("When you opened it", "To know how old the account is");
        builder.Property(account => account.Email).Holds("Your email address", "To send you the few emails named above");
        builder.Property(account => account.NormalizedEmail).Holds(
            "Your email address in capital letters", "To find your account however you type the address");
        builder.Property(account => account.EmailConfirmed).Holds("Whether you confirmed the address", "To be sure that it is yours");
        builder.Property(account => account.UserName).Holds(
            "The name you sign in with: your email address once more", "To find your account");
        builder.Property(account => account.NormalizedUserName)
            .Holds("That name in capital letters", "To find your account however you type it");
        builder.Property(account => account.PasswordHash).Holds(
            "A scrambled form of your password", "To check it when you sign in; nobody can turn it back into the password");
        builder.Property(account => account.SecurityStamp).Holds(
            "A random number that changes with your password", "To sign you out on other devices when you change it");
        builder.Property(account => account.ConcurrencyStamp)
            .Holds("A random number that changes with each change", "To keep two changes at once from mixing");
        builder.Property(account => account.AccessFailedCount).Holds("How many wrong passwords came in a row", ToStopGuessing);
        builder.Property(account => account.LockoutEnabled).Holds("Whether signing in can be paused", ToStopGuessing);
        builder.Property(account => account.LockoutEnd).Holds("Until when signing in is paused", ToStopGuessing);
        builder.Property(account => account.PhoneNumber).StaysEmpty(PhoneNumber);
        builder.Property(account => account.PhoneNumberConfirmed).StaysEmpty(PhoneNumber);
        builder.Property(account => account.TwoFactorEnabled).StaysEmpty("a second step when you sign in");
    }
}
