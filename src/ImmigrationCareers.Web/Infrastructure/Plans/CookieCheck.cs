using System.Security.Cryptography;
using ImmigrationCareers.Data;
using ImmigrationCareers.Data.Plans;
using Microsoft.AspNetCore.DataProtection;

namespace ImmigrationCareers.Web.Infrastructure.Plans;

/// <summary>
/// Whether a browser without a script keeps the cookie that its first form gave it. Pages are the same for everybody, so the
/// form of one that was served to nobody known leads back by way of <see cref="Path"/>, where the cookie is there or not.
/// </summary>
public sealed class CookieCheck(IDataProtectionProvider protection)
{
    public const string Path = "/plan/kept";

    /// <summary>As long as a browser could need to follow a redirect.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("new guest").ToTimeLimitedDataProtector();

    /// <summary>Where a form leads back to: at once for a reader whom the page knows, else by way of the check.</summary>
    public static string Back(ReaderState reader, string address) => reader.Marks is not null
        ? address
        : $"{Path}?to={Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal)}";

    /// <summary>The address with what tells the check whom the form has made; another address stays as it is.</summary>
    public string? WithGuest(string? address, ReaderKey.Guest guest) =>
        address?.StartsWith(Path + "?", StringComparison.Ordinal) == true
            ? $"{address}&guest={Uri.EscapeDataString(protector.Protect(Convert.ToHexString(guest.TokenHash), Lifetime))}"
            : address;

    /// <summary>Whom the form made; null when nobody says so, or somebody made it up.</summary>
    public ReaderKey.Guest? GuestOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return new ReaderKey.Guest(Convert.FromHexString(protector.Unprotect(text)));
        }
        catch (CryptographicException problem) when (!StoreFailure.IsCauseOf(problem))
        {
            return null;
        }
    }
}
