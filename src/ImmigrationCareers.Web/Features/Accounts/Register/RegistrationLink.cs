using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Addresses that have lost their account while links to them can still hold, by hash, and when.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> closed = new(StringComparer.Ordinal);

    public string Make(string mail) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lifetime).UtcTicks} {mail}"));

    /// <summary>
    /// Makes the links that were sent to an address so far useless: an account that was deleted is not opened again by the
    /// link that opened it. Kept by this process alone; it is about a day.
    /// </summary>
    public void Revoke(string mail)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in closed.Where(entry => entry.Value + Lifetime < now)) closed.TryRemove(old, out _);
        closed[HashOf(mail)] = now;
    }

    /// <summary>The mail address; null for a link that was not made here, is too old or was revoked.</summary>
    public string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var parts = protector.Unprotect(token).Split(' ', 2);
            var until = new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return until >= clock.GetUtcNow() && !IsRevoked(parts[1], until - Lifetime) ? parts[1] : null;
        }
        catch (CryptographicException problem) when (!StoreFailure.IsCauseOf(problem))
        {
            return null;
        }
    }

    private bool IsRevoked(string mail, DateTimeOffset sent) => closed.TryGetValue(HashOf(mail), out var at) && sent <= at;

    private static string HashOf(string mail) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Trim().ToUpperInvariant())));
}
