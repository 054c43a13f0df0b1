using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Features.Accounts.Passkeys;

/// <summary>A passkey on its owner's page.</summary>
public sealed record PasskeyLine(string Id, string Name, DateOnly Added)
{
    /// <summary>Longer than the text of any passkey's id.</summary>
    public const int MaximumIdLength = 1500;

    public static PasskeyLine Of(UserPasskeyInfo passkey) => new(
        Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", DateOnly.FromDateTime(passkey.CreatedAt.UtcDateTime));
}
