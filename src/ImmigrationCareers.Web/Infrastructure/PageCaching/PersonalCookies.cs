namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>Cookies that make a page personal. A request that carries one is neither answered from the cache nor kept there.</summary>
internal static class PersonalCookies
{
    /// <summary>How the names of all cookies of readers and accounts begin.</summary>
    public const string Prefix = "portal-";

    /// <summary>However they are written: the framework finds a cookie by its name in capitals too.</summary>
    public static bool ArePresent(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.Keys.Any(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase));
}
