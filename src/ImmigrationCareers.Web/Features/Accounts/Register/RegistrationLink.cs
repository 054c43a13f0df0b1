using System.Globalization;
using System.Security.Cryptography;
using ImmigrationCareers.Data;
using Microsoft.AspNetCore.DataProtection;

namespace ImmigrationCareers.Web.Features.Accounts.Register;

/// <summary>
/// What a registration's link carries: the mail address and until when it holds, protected. Nothing is stored before
/// somebody has opened the link, and so shown that the address is theirs.
/// </summary>
public sealed class RegistrationLink(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long every link in a mail holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector("registration");

    public string Make(string mail) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lifetime).UtcTicks} {mail}"));

    /// <summary>The mail address; null for a link that was not made here or is too old.</summary>
    public string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var parts = protector.Unprotect(token).Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) >= clock.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (CryptographicException problem) when (!StoreFailure.IsCauseOf(problem))
        {
            return null;
        }
    }
}
