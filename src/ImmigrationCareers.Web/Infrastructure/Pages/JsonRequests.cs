namespace ImmigrationCareers.Web.Infrastructure.Pages;

/// <summary>Tells a page's script, which wants the new state, from a browser that wants a page.</summary>
internal static class JsonRequests
{
    public static bool WantsJson(this HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains("application/json", StringComparison.OrdinalIgnoreCase) == true);
}
