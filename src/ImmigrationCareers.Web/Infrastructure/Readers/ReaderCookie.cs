using System.Buffers.Text;
using System.Security.Cryptography;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.PageCaching;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>A guest's cookie: a random token that nobody can guess; the store holds only its hash.</summary>
internal static class ReaderCookie
{
    private const string Name = PersonalCookies.Prefix + "reader";
    private const int TokenLength = 32;

    /// <summary>The longest that browsers keep a cookie.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>The guest that the request names; null when it carries no token, or one whose form is not ours.</summary>
    public static ReaderKey.Guest? Read(HttpRequest request)
    {
        if (!request.Cookies.TryGetValue(Name, out var text) || text.Length > 2 * TokenLength || !Base64Url.IsValid(text)) return null;
        var token = Base64Url.DecodeFromChars(text);
        return token.Length == TokenLength ? KeyOf(token) : null;
    }

    /// <summary>A token for a new guest.</summary>
    public static byte[] NewToken() => RandomNumberGenerator.GetBytes(TokenLength);

    /// <summary>The guest that a token names.</summary>
    public static ReaderKey.Guest KeyOf(byte[] token) => new(SHA256.HashData(token));

    /// <summary>Hands a token to the browser, once the store knows its guest.</summary>
    public static void Set(HttpContext context, byte[] token) =>
        context.Response.Cookies.Append(Name, Base64Url.EncodeToString(token), OptionsFor(context.Request));

    /// <summary>Makes the browser forget its token.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, OptionsFor(context.Request));

    private static CookieOptions OptionsFor(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Lifetime,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
