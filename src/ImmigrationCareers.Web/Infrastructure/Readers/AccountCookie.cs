using System.Security.Claims;
using ImmigrationCareers.Data.Plans;
using ImmigrationCareers.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Identity;

namespace ImmigrationCareers.Web.Infrastructure.Readers;

/// <summary>The cookie of somebody who is signed in. What it says is only as new as the cookie; the store has the last word.</summary>
internal static class AccountCookie
{
    public const string Name = PersonalCookies.Prefix + "account";

    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>The account that the request names; null for a guest.</summary>
    public static ReaderKey.OfAccount? Read(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && context.User.FindFirstValue(StampClaim) is { } stamp
            ? new ReaderKey.OfAccount(id, stamp)
            : null;

    /// <summary>Whether there is one that nobody could read: made up, too old, or its keys are in a store that is away.</summary>
    public static bool IsUnread(HttpContext context) => context.Request.Cookies.ContainsKey(Name) && Read(context) is null;

    /// <summary>Signs this browser out.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name);
}
