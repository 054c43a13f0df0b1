namespace ImmigrationCareers.Web.Infrastructure.PageCaching;

/// <summary>What an answer says of itself that depends on who asks.</summary>
internal static class PersonalAnswer
{
    /// <summary>Nobody keeps it.</summary>
    public static void SetPersonal(this HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.VaryByCookie();
    }

    /// <summary>A cache on the way knows that the next one may be answered something else.</summary>
    public static void VaryByCookie(this HttpResponse response) => response.Headers.Vary = "Cookie";
}
